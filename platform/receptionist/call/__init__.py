"""One live call: turn-taking, playback, and the shell that joins them to sockets and models."""
