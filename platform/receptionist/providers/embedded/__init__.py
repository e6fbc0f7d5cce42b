"""Speech and likeness without keys or network: models in worker processes of their own, and the way to talk to them."""
