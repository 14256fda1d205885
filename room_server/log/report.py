"""What kind of store this is and whether it keeps its promises: for `doctor` and for the start of the server.

A report is made of what the store itself says. What it will not tell (managed services hide CONFIG) is None,
which `doctor` shows as "unknown", never as "fine".
"""

from dataclasses import dataclass
from typing import Any

import redis.asyncio
from redis.exceptions import RedisError, ResponseError

from room_server.log.store_binary import FLOOR

TIMEOUT_S = 2.0


@dataclass(frozen=True, slots=True)
class StoreReport:
    """One look at a store."""

    reachable: bool
    product: str | None = None  # "valkey" or "redis"
    version: str | None = None
    new_enough: bool | None = None  # the floor is Redis 7.0; every Valkey is newer
    append_only: bool | None = None
    fsync: str | None = None  # "always", "everysec", "no"
    eviction: str | None = None  # must be "noeviction": anything else may throw sessions away
    last_write_ok: bool | None = None  # of the append-only file
    used_memory: int | None = None  # bytes
    process_id: int | None = None
    problem: str | None = None  # why it is not reachable: an error code, never an address or a password

    @property
    def keeps_everything(self) -> bool:
        """Whether what is acknowledged survives the store's end."""
        return (self.append_only, self.fsync, self.eviction) == (True, "always", "noeviction")


async def store_report(url: str) -> StoreReport:
    """Ask the store at `url`. Never raises for what the store says or does not say."""
    client = redis.asyncio.Redis.from_url(
        url, socket_timeout=TIMEOUT_S, socket_connect_timeout=TIMEOUT_S, protocol=2, decode_responses=True
    )
    try:
        info: dict[str, Any] = await client.info()
        config = await _config(client)
    except (RedisError, OSError, TimeoutError) as error:
        return StoreReport(reachable=False, problem=type(error).__name__)
    finally:
        await client.aclose()
    return _read(info, config)


def _read(info: dict[str, Any], config: dict[str, str]) -> StoreReport:
    redis_version = str(info["redis_version"])
    product = "valkey" if "valkey_version" in info else "redis"
    return StoreReport(
        reachable=True,
        product=product,
        version=str(info.get("valkey_version", redis_version)),
        new_enough=tuple(int(part) for part in redis_version.split(".")[:2]) >= FLOOR,
        append_only=bool(info["aof_enabled"]) if "aof_enabled" in info else None,
        fsync=config.get("appendfsync"),
        eviction=config.get("maxmemory-policy") or info.get("maxmemory_policy"),
        last_write_ok=info["aof_last_write_status"] == "ok" if "aof_last_write_status" in info else None,
        used_memory=info.get("used_memory"),
        process_id=info.get("process_id"),
    )


async def _config(client: "redis.asyncio.Redis") -> dict[str, str]:
    """Read the settings that matter; an empty answer where the store does not allow the question."""
    try:
        answer = await client.config_get("appendfsync", "maxmemory-policy")
    except ResponseError:
        return {}
    return {str(name): str(value) for name, value in answer.items()}
