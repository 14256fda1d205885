"""The program from outside: its processes, commands beside a server, and what they leave behind."""

import asyncio
import re
import signal

import httpx
import pytest

from room_server.bootstrap.running import read_note
from room_server.headless import Client, Door, Ended
from room_server.log.report import store_report
from tests.cli.program import Program, all_gone, offspring, serving

PASSWORD = "a long enough password"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("kept") / "data"


@pytest.fixture(scope="module")
def server(folder):
    """One server for all tests that need no end of it; each makes what it works on."""
    with serving(folder, "--sample") as server:
        yield server


@pytest.fixture
def run(capsys, monkeypatch):
    return Program(capsys, monkeypatch)


def test_the_sample_session_opens_for_three_people(folder, server):
    assert str(folder) in server.printed
    assert list(server.links) == ["Mara", "Ana", "Ben"]
    assert f"{server.origin}/first-run#" in server.printed
    assert httpx.get(server.origin + "/readyz").json() == {"ok": True, "missing": []}
    assert asyncio.run(_names(server)) == ["Mara Lindqvist", "Ana Petrov", "Ben Okafor"]
    assert asyncio.run(store_report(read_note(folder).store)).keeps_everything


async def _names(server):
    """Who one is, by each link."""
    names = []
    for link in server.links.values():
        async with Client(await Door.join(link)) as client:
            await client.until(lambda client=client: client.view.you in client.view.people)
            names.append(client.me.person.name)
    return names


def test_commands_work_beside_a_server_which_sees_what_they_did(folder, server, run):
    people = ["--person", "Ana Petrov:party:a:Tenant", "--person", "Ben Okafor:party:b", "--room", "Tenant:a"]
    made = run(folder, "session", "new", "--title", "Petrov", "--mediator", "Mara Lindqvist", *people)
    assert made.code == 0, made.err
    session = made.out.split()[1]
    links = dict(re.findall(r"^  (\w+).*?(http\S+)$", made.out, re.MULTILINE))
    assert list(links) == ["Mara", "Ana", "Ben"]
    seat = server.join(links["Ana"]).json()["seat"]

    shown = run(folder, "session", "show", session)
    assert f"{seat}  Ana Petrov, party (side a, Tenant): invited; link until" in shown.out
    renewed = run(folder, "session", "renew", session, seat).out.strip()
    assert server.join(links["Ana"]).status_code == 404
    assert server.join(renewed).json() == {"seat": seat}
    invited = run(folder, "session", "invite", session, "Nadia Haddad:interpreter").out
    assert server.join(invited.split()[-1]).status_code == 200

    assert run(folder, "session", "revoke", session, seat).code == 0
    assert server.join(renewed).status_code == 404
    removed = run(folder, "session", "delete", session)
    assert re.fullmatch(r"removed: \d+ events, 5 links, 1 cookies, and the entry\n", removed.out)
    assert server.join(links["Ben"]).status_code == 404
    again = run(folder, "session", "delete", session)
    assert (again.code, again.err) == (1, "room-server: there is no such session; see `room-server session list`\n")


def test_removing_a_person_from_the_command_line_ends_their_line(folder, server, run):
    people = ["--mediator", "Mara Lindqvist", "--person", "Ana Petrov:party:a"]
    made = run(folder, "session", "new", "--title", "Removed", *people).out
    session, link = made.split()[1], made.split()[-1]

    async def hear():
        async with Client(await Door.join(link)) as ana:
            await ana.until(lambda: ana.view.you in ana.view.people)
            revoked = await asyncio.to_thread(run, folder, "session", "revoke", session, ana.view.you)
            assert revoked.code == 0
            with pytest.raises(Ended, match="removed"):
                await ana.until(lambda: False)

    asyncio.run(hear())


def test_accounts_are_made_and_listed(folder, server, run):
    first = run(folder, "account", "first-run", "Vera Holm")
    token = re.search(rf"{server.origin}/first-run#(\S{{40,}})\n$", first.out)[1]
    assert "Vera Holm  (has no password yet)\n" in run(folder, "account", "list").out
    assert server.post("/api/account/first-run", {"token": token, "password": PASSWORD}).status_code == 204
    assert "Vera Holm  (has a password)\n" in run(folder, "account", "list").out
    unknown = run(folder, "session", "new", "--title", "T", "--mediator", "M", "--account", "Nobody")
    assert unknown.code == 1
    assert "account first-run 'Nobody'" in unknown.err


def test_one_folder_serves_one_server(folder, server, run):
    second = run(folder, "serve", "--port", "0")
    assert second.code == 1
    assert "another room server is using the data folder" in second.err
    assert httpx.get(server.origin + "/healthz").status_code == 200


def test_no_process_outlives_a_killed_server_data_is_kept_and_the_sample_goes_on(tmp_path, run):
    folder = tmp_path / "data"
    with serving(folder, "--sample", ROOM_SERVER_MEDIA="true") as server:
        children = offspring(server.process.pid)
        assert len(children) >= 3  # the media worker, the store and its watchdog
        assert httpx.get(server.origin + "/readyz").json() == {"ok": True, "missing": []}
        seats = [server.join(link).json() for link in server.links.values()]
        old = server.links
        token = re.search(r"/first-run#(\S+)", server.printed)[1]
        body = {"token": token, "name": "Jun Tanaka", "password": PASSWORD}
        assert server.post("/api/account/first-run", body).status_code == 204
        assert server.end(signal.SIGKILL) == -signal.SIGKILL
        assert all_gone(children)
    with serving(folder, "--sample", ROOM_SERVER_MEDIA="true") as server:
        children = offspring(server.process.pid)
        assert server.join(old["Ana"]).status_code == 404
        assert [server.join(link).json() for link in server.links.values()] == seats
        assert "/first-run#" not in server.printed
        assert f"{server.origin}/console" in server.printed
        assert server.end(signal.SIGTERM) == 0
        assert all_gone(children)
        said = server.process.stderr.read()
        assert "Traceback" not in said
        assert not any(link.split("#")[1] in said for link in (*old.values(), *server.links.values()))
    assert read_note(folder) is None
    listed = run(folder, "session", "list")
    assert (listed.code, listed.out.count("Petrov and Okafor")) == (0, 1)
