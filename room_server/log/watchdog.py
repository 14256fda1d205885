"""Stands between the server and its embedded store, so that the store never outlives the server.

Rules:
- Run as a script in an interpreter of its own, with nothing imported that the standard library lacks:
  `python -I -S watchdog.py <store binary> <arguments>`; standard input is a pipe whose other end the server
  holds.
- The pipe's end means that the server is gone, in whatever way (TERM, INT, kill -9): the store is asked to
  stop, and killed if it does not within `STOP_WAIT_S`.
- If this process is killed itself, Linux kills the store (PR_SET_PDEATHSIG, prctl(2)).
- If the store ends by itself, this process ends with its exit code (128 + signal number, as a shell says it).
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading

STOP_WAIT_S = 5.0
_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


def _die_with_parent() -> None:
    """In the store's process, before it becomes the store: be killed when the watchdog is."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _stop_when_alone(store: subprocess.Popen[bytes]) -> None:
    """Wait for the end of the pipe, then stop the store."""
    while os.read(0, 64):
        pass
    store.terminate()
    try:
        store.wait(STOP_WAIT_S)
    except subprocess.TimeoutExpired:
        store.kill()


def main(command: list[str]) -> int:
    """Run the store until it ends or the server does; the exit code tells how the store ended."""
    # One thread only until here, so running code between fork and exec is safe. Open locks go on to the
    # store.
    store = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        close_fds=False,
        preexec_fn=_die_with_parent,  # noqa: PLW1509
    )
    threading.Thread(target=_stop_when_alone, args=(store,), daemon=True).start()
    code = store.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
