"""How examples are made up: by what they are, not by the clock, so that a busy machine changes no answer."""

from hypothesis import HealthCheck, settings

settings.register_profile("by count", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("by count")
