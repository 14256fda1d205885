"""Removal: whoever is removed, or whose link is revoked, gets nothing more, whatever was under way at that moment."""
