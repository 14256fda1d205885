"""The soak: rooms that live and end for an hour on one real server, and what it holds on to meanwhile."""
