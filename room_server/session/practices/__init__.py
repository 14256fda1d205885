"""The practices of a mediation, one module each: its commands, its events, how it decides and how it evolves.

A practice never imports another; they meet only in the state (``room_server.session.state``).
"""
