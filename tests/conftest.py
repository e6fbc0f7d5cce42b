"""How hard the property tests try. `make test`: quickly, and the same way each time; `make test-deep`: for an hour."""

from hypothesis import HealthCheck, settings

# No deadline: a test never fails because the machine was busy.
settings.register_profile("quick", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quick")
