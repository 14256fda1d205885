"""Canaries: random words said in confidence at a real server, and searched everywhere else (``test_canaries``)."""
