"""Receptionist: a phone receptionist for any practice, defined by one TOML file."""
