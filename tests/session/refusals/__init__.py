"""The matrix of refusals: what each command answers to each role, from each standing, in each kind of room.

- ``terms`` are the words of the policy: a ``Row`` for each command, its ``Case``s, and ``When`` it is otherwise.
- ``rows_*`` state the policy by hand, one row a command, apart from the product and read by people.
- ``worlds`` brings a session, by commands alone, into every state that a row speaks of.
- ``page`` prints the policy: ``python -m tests.session.refusals`` writes ``room_server/session/REFUSALS.md``.

``tests/session/test_refusals_matrix.py`` gives every command in every cell to the real core and compares.
"""
