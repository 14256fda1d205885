"""`python -m room_server` is `room-server`."""

import sys

from room_server.cli import main

if __name__ == "__main__":
    sys.exit(main())
