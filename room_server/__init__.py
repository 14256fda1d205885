"""The mediation room server: rooms for a mediation, and nothing crosses them unless the core says so."""
