"""What happened, what is allowed, who may know: the pure core of one mediation session.

No clock, no chance, no loop, no network and no store is imported here: time and ids come in as arguments.
"""
