"""One socket: addresses, letting in, replies in order."""

import asyncio

import hiredis
import pytest

from room_server.log.channel import CannotConnect, dial, pack, parse_address

from .conftest import eventually


def test_addresses_are_read():
    address = parse_address("unix:///run/store.sock")
    assert (address.path, address.tls, address.password) == ("/run/store.sock", None, None)
    address = parse_address("redis://ada:s%40crt@db.example:6380/2")
    assert (address.path, address.host, address.port, address.database) == (None, "db.example", 6380, 2)
    assert (address.username, address.password) == ("ada", "s@crt")
    assert parse_address("redis://db.example").port == 6379
    assert parse_address("rediss://db.example").tls.check_hostname
    with pytest.raises(ValueError, match="URL"):
        parse_address("http://db.example")


def test_an_address_does_not_print_its_password():
    assert "hush" not in repr(parse_address("redis://:hush@db.example"))


async def test_replies_come_in_order_and_errors_as_values(embedded):
    channel = await dial(parse_address(embedded.url))
    replies, done = [], asyncio.Event()

    def on_reply(reply):
        replies.append(reply)
        if len(replies) == 4:
            done.set()

    channel.on_reply = on_reply
    channel.send(pack("SET", "k", b"\x00\r\n") + pack("NOSUCH") + pack("GET", "k") + pack("INCR", "n"))
    async with asyncio.timeout(5):
        await done.wait()
    assert replies[0] == b"OK"
    assert isinstance(replies[1], hiredis.ReplyError)
    assert replies[2:] == [b"\x00\r\n", 1]
    channel.abort()
    await channel.wait_lost()
    assert channel.lost
    channel.send(pack("PING"))  # nothing happens


async def test_the_database_of_the_address_is_used(embedded, admin):
    channel = await dial(parse_address(embedded.url + "?db=3"))
    channel.send(pack("SET", "k", "v"))

    async def stored():
        return "db3" in await admin.info("keyspace")

    await eventually(stored)
    channel.abort()
    await channel.wait_lost()


async def test_who_is_not_let_in_is_told_the_code_only(embedded, admin):
    await admin.execute_command("ACL", "SETUSER", "ada", "on", ">right", "~*", "&*", "+@all")
    wrong = embedded.url.replace("unix://", "unix://ada:wrong@")
    with pytest.raises(CannotConnect, match=r"^WRONGPASS$"):
        await dial(parse_address(wrong))
    channel = await dial(parse_address(wrong.replace("wrong", "right")))
    channel.abort()
    await channel.wait_lost()


async def test_what_hangs_up_or_says_nonsense_is_not_a_store(tmp_path):
    async def serve(answer):
        async def handle(reader, writer):
            await reader.read(100)
            writer.write(answer)
            writer.close()

        return await asyncio.start_unix_server(handle, tmp_path / "s")

    for answer in (b"", b"HTTP/1.1 400 Bad Request\r\n"):
        server = await serve(answer)
        with pytest.raises(CannotConnect):
            await dial(parse_address(f"unix://{tmp_path}/s"))
        server.close()
        await server.wait_closed()
