"""`python -m receptionist`: the same as the `receptionist` command."""

from receptionist.cli.main import main

if __name__ == "__main__":
    main()
