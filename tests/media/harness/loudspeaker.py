"""A sound device that nobody hears: Firefox's AudioContext stands still where there is none, Chromium's runs on."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

START_S = 20.0


@asynccontextmanager
async def loudspeaker(folder: Path) -> AsyncIterator[dict[str, str]]:
    """Run PulseAudio with a null sink; give the environment in which a browser finds it."""
    pipe = folder / "native"
    server = await asyncio.create_subprocess_exec(
        *("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes"),
        *("--log-target=stderr", "--load=module-null-sink"),
        f"--load=module-native-protocol-unix auth-anonymous=1 socket={pipe}",
        env={**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(START_S):
            while not pipe.exists():
                assert server.returncode is None, "PulseAudio ended at once"
                await asyncio.sleep(0.05)
        yield {**os.environ, "PULSE_SERVER": f"unix:{pipe}"}
    finally:
        if server.returncode is None:
            server.terminate()
        await server.wait()
