"""Builds everything, and is the only place that does: `store`, then `house`, then `serving`."""
