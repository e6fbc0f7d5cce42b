"""Appointments: which times are free, and how one of them becomes a booking that cannot collide."""
