"""The commands of `room-server`. Each prints on standard output; errors, and what to do, on standard error.

Exit codes: 0 done; 1 it could not be done, or `doctor` found a problem; 2 the command line or a setting is wrong.
"""

from room_server.cli.program import main

__all__ = ["main"]
