"""One socket to the store: bytes out, replies in, in the order they come. No waiting, no retry, no meaning.

The append is on the path of every message. Through redis-py it costs 60 to 75 microseconds of this process's CPU,
through this small channel on `hiredis.Reader` 11 (64 writers at once) to 23 (4 writers). What redis-py knows about
addresses (its URL syntax) is used.

Protocol: RESP2 (https://redis.io/docs/latest/develop/reference/protocol-spec/). An error reply is handed on
as a `hiredis.ReplyError` *value*: one refused command must not break the replies behind it.
"""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import hiredis
from redis.asyncio.connection import SSLConnection, parse_url

CONNECT_TIMEOUT_S = 1.0
CLIENT_NAME = "room-server"

Reply = Any  # what hiredis makes of a reply: bytes, int, None, list, ReplyError
OnReply = Callable[[Reply], None]
OnLost = Callable[[], None]


class CannotConnect(Exception):
    """The store could not be reached, or did not let us in. The text names the store's error code only."""


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """Where a store listens, and how to get in. It has no repr: it may hold a password."""

    path: str | None
    host: str
    port: int
    database: int
    username: str | None
    password: str | None
    tls: ssl.SSLContext | None


def parse_address(url: str) -> Address:
    """Read `unix:///path`, `redis://host:port/db` or `rediss://...` (TLS, `?ssl_ca_certs=file`).

    Raises ValueError.
    """
    parts: dict[str, Any] = dict(parse_url(url))
    tls = None
    if parts.get("connection_class") is SSLConnection:
        tls = ssl.create_default_context(cafile=parts.get("ssl_ca_certs"))
    return Address(
        path=parts.get("path"),
        host=parts.get("host", "localhost"),
        port=parts.get("port", 6379),
        database=parts.get("db", 0),
        username=parts.get("username"),
        password=parts.get("password"),
        tls=tls,
    )


def pack(*args: str | bytes | int) -> bytes:
    """One command in the form that goes over the wire."""
    return hiredis.pack_command(args)  # type: ignore[no-any-return, arg-type]


class Channel(asyncio.Protocol):
    """One connection. `on_reply` gets each reply; `on_lost` comes once, when nothing more will come."""

    def __init__(self) -> None:
        self.on_reply: OnReply = lambda _reply: None
        self.on_lost: OnLost = lambda: None
        self._reader = hiredis.Reader()
        self._transport: asyncio.Transport | None = None
        self._gone = asyncio.Event()

    @property
    def lost(self) -> bool:
        """Whether the connection has ended."""
        return self._gone.is_set()

    async def wait_lost(self) -> None:
        """Return when the connection has ended and `on_lost` has been called."""
        await self._gone.wait()

    def send(self, data: bytes) -> None:
        """Write packed commands; on a lost channel this does nothing (`on_lost` has told)."""
        if self._transport is not None:
            self._transport.write(data)

    def abort(self) -> None:
        """Give the connection up at once; `on_lost` follows."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport (asyncio calls this)."""
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Hand on each whole reply (asyncio calls this)."""
        self._reader.feed(data)
        try:
            while (reply := self._reader.gets()) is not False:
                self.on_reply(reply)
        except hiredis.ProtocolError:
            self.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the owner (asyncio calls this)."""
        self._transport = None
        self._gone.set()
        self.on_lost()


async def dial(address: Address) -> Channel:
    """Connect and be let in. Raises CannotConnect, also while the store still loads its data."""
    channel = Channel()
    try:
        async with asyncio.timeout(CONNECT_TIMEOUT_S):
            await _open(address, channel)
            await _greet(address, channel)
    except (OSError, TimeoutError) as error:
        channel.abort()
        raise CannotConnect(type(error).__name__) from error
    except BaseException:
        channel.abort()
        raise
    return channel


async def _open(address: Address, channel: Channel) -> None:
    loop = asyncio.get_running_loop()
    if address.path is not None:
        await loop.create_unix_connection(lambda: channel, address.path)
    else:
        await loop.create_connection(lambda: channel, address.host, address.port, ssl=address.tls)


async def _greet(address: Address, channel: Channel) -> None:
    """AUTH, name and database; PING last, because it alone tells that data are still being loaded."""
    commands = [pack("CLIENT", "SETNAME", CLIENT_NAME), pack("SELECT", address.database), pack("PING")]
    if address.password is not None:
        user = (address.username,) if address.username else ()
        commands.insert(0, pack("AUTH", *user, address.password))
    replies: list[Reply] = []
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def collect(reply: Reply) -> None:
        replies.append(reply)
        if len(replies) == len(commands) and not done.done():
            done.set_result(None)

    def lost() -> None:
        if not done.done():
            done.set_exception(ConnectionResetError())

    channel.on_reply, channel.on_lost = collect, lost
    channel.send(b"".join(commands))
    await done
    if channel.lost:
        raise CannotConnect("ConnectionResetError")
    for reply in replies:
        if isinstance(reply, hiredis.ReplyError):
            raise CannotConnect(str(reply).split(" ", 1)[0])
