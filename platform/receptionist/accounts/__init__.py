"""Who may do what: passwords, sign-in, and the one policy that decides."""
