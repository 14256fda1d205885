"""Records in Redis or Valkey, through redis-py: these are few, so its convenience is worth its price.

Retries are redis-py's (a lost connection, a slow answer); every operation of the port may be repeated. Errors leave
here as RecordsUnavailable with the kind of error only: redis-py's texts may hold an address.
"""

from collections.abc import Awaitable
from typing import Any, TypeVar

import redis.asyncio
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as LostConnection
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as SlowAnswer

from room_server.registry.records import RecordsUnavailable
from room_server.session.audience import Ms

SOCKET_TIMEOUT_S = 1.5
CONNECT_TIMEOUT_S = 1.0
CONNECTIONS = 16  # at most; who comes then waits for one
POOL_WAIT_S = 5.0
RETRIES = 3
RETRY_WAIT_S = 0.05  # before the first retry; doubled for each further one
RETRY_WAIT_MOST_S = 0.5

# KEYS 1 key; ARGV 1 '1' if an old record is expected, 2 it, 3 '1' if there is a new one, 4 it, 5 its life in ms or ''
_SWAP = """
local present = redis.call('GET', KEYS[1])
local new = ARGV[3] == '1' and ARGV[4] or false
if present ~= (ARGV[1] == '1' and ARGV[2] or false) then return 0 end
if not new then redis.call('DEL', KEYS[1])
elseif ARGV[5] == '' then redis.call('SET', KEYS[1], new)
else redis.call('SET', KEYS[1], new, 'PX', ARGV[5]) end
return 1
"""

# KEYS 1 key; ARGV 1 life in ms from the first count
_COUNT = """
local number = redis.call('INCR', KEYS[1])
if number == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return number
"""

T = TypeVar("T")


class RedisRecords:
    """`Records` on the store at `url` (`unix:///path`, `redis://...`, `rediss://...`)."""

    def __init__(self, url: str) -> None:
        pool = redis.asyncio.BlockingConnectionPool.from_url(
            url,
            max_connections=CONNECTIONS,
            timeout=POOL_WAIT_S,
            protocol=2,
            socket_timeout=SOCKET_TIMEOUT_S,
            socket_connect_timeout=CONNECT_TIMEOUT_S,
            retry=Retry(ExponentialBackoff(cap=RETRY_WAIT_MOST_S, base=RETRY_WAIT_S), RETRIES),
            retry_on_error=[LostConnection, SlowAnswer],
        )
        self._redis = redis.asyncio.Redis.from_pool(pool)
        self._swap = self._redis.register_script(_SWAP)
        self._count = self._redis.register_script(_COUNT)

    async def get(self, key: str) -> bytes | None:
        """See `Records.get`."""
        value: bytes | None = await _ask(self._redis.get(key))
        return value

    async def put(self, key: str, value: bytes, *, keep_ms: Ms | None = None) -> None:
        """See `Records.put`."""
        await _ask(self._redis.set(key, value, px=_life(keep_ms)))

    async def swap(self, key: str, old: bytes | None, new: bytes | None, *, keep_ms: Ms | None = None) -> bool:
        """See `Records.swap`."""
        life = "" if keep_ms is None else max(1, keep_ms)
        args: list[bytes | int | str] = [int(old is not None), old or b"", int(new is not None), new or b"", life]
        return bool(await _ask(self._swap(keys=[key], args=args)))

    async def take(self, key: str) -> bytes | None:
        """See `Records.take`."""
        value: bytes | None = await _ask(self._redis.getdel(key))
        return value

    async def remove(self, key: str) -> bool:
        """See `Records.remove`."""
        return bool(await _ask(self._redis.delete(key)))

    async def count(self, key: str, *, keep_ms: Ms) -> int:
        """See `Records.count`."""
        return int(await _ask(self._count(keys=[key], args=[max(1, keep_ms)])))

    async def enlist(self, key: str, member: str) -> None:
        """See `Records.enlist`."""
        await _ask(self._redis.sadd(key, member))

    async def delist(self, key: str, member: str) -> None:
        """See `Records.delist`."""
        await _ask(self._redis.srem(key, member))

    async def members(self, key: str) -> frozenset[str]:
        """See `Records.members`."""
        return frozenset(member.decode() for member in await _ask(self._redis.smembers(key)))

    async def aclose(self) -> None:
        """See `Records.aclose`."""
        await self._redis.aclose()


async def _ask(question: Awaitable[Any]) -> Any:  # noqa: ANN401  redis-py's answers have no useful types
    try:
        return await question
    except (RedisError, OSError, TimeoutError) as error:
        raise RecordsUnavailable(type(error).__name__) from None


def _life(keep_ms: Ms | None) -> int | None:
    return None if keep_ms is None else max(1, keep_ms)
