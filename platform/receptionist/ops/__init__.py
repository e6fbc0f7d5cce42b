"""Running the server: its socket, its logs, its end."""
