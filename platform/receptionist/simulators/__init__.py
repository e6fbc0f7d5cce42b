"""Vendors that follow the wire: they answer as the real ones do, refuse what those refuse, and fail when told to."""
