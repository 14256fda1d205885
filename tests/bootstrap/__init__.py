"""Putting the server together."""
