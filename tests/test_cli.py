"""The program from outside: its commands, its processes, and what they leave behind."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from hatch_build import digest
from room_server.bootstrap.running import read_note
from room_server.cli import main
from room_server.cli.client import source_digest
from room_server.cli.people import BadWords, person, room, session_file
from room_server.config import table
from room_server.headless import Client, Door
from room_server.log.report import store_report
from room_server.session.people import Role

START_S = 30.0
END_S = 15.0
ROOT = Path(__file__).resolve().parents[1]


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ROOM_SERVER_", "REDIS_URL"))}
    return {**kept, "ROOM_SERVER_MEDIA": "false", **more}


def command(folder, *words, **more):
    """Run one command to its end."""
    line = [sys.executable, "-m", "room_server", *words, *([] if folder is None else ["--data", str(folder)])]
    return subprocess.run(
        line, env=environment(**more), capture_output=True, text=True, timeout=START_S, check=False, cwd=ROOT
    )


class Server:
    """A running `room-server serve`, and what it printed."""

    def __init__(self, process, printed):
        self.process = process
        self.printed = printed
        self.links = dict(re.findall(r"^  (\w+) \w+ +(http\S+/j#\S+)$", printed, re.MULTILINE))
        self.origin = re.search(r"open at (\S+)", printed)[1]

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(END_S)


@contextmanager
def serving(folder, *words, **more):
    words = ("serve", "--port", "0", *words, *([] if folder is None else ["--data", str(folder)]))
    process = subprocess.Popen(
        [sys.executable, "-m", "room_server", *words],
        env=environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        printed = ""
        while "Stop with Ctrl+C." not in printed:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            printed += line
        yield Server(process, printed)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(END_S)
        process.stdout.close()
        process.stderr.close()


def offspring(pid):
    """All processes that descend from this one."""
    found = []
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        found += [int(child), *offspring(int(child))]
    return found


def gone(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def all_gone(pids, within_s=END_S):
    limit = time.monotonic() + within_s
    while time.monotonic() < limit:
        if all(gone(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def post(server, path, body):
    return httpx.post(server.origin + path, json=body, headers={"origin": server.origin, "x-room": "1"})


def join(server, link):
    return post(server, "/api/join", {"secret": link.split("#")[1]})


def test_the_sample_session_opens_for_three_people_and_ends_in_good_order(tmp_path):
    with serving(tmp_path / "data", "--sample", ROOM_SERVER_MEDIA="true") as server:
        assert str(tmp_path / "data") in server.printed
        assert list(server.links) == ["Mara", "Ana", "Ben"]
        assert f"{server.origin}/first-run#" in server.printed
        assert httpx.get(server.origin + "/readyz").json() == {"ok": True, "missing": []}
        assert asyncio.run(_goodbyes(server)) == ["Mara Lindqvist", "Ana Petrov", "Ben Okafor"]
        children = offspring(server.process.pid)
        assert len(children) >= 3  # the media worker, the store and its watchdog
        assert server.end(signal.SIGTERM) == 0
        assert all_gone(children)
        said = server.process.stderr.read()
        assert "Traceback" not in said
        assert not any(link.split("#")[1] in said for link in server.links.values())
    assert read_note(tmp_path / "data") is None


async def _goodbyes(server):
    """Who one is, by each link."""
    names = []
    for link in server.links.values():
        async with Client(await Door.join(link)) as client:
            await client.until(lambda client=client: client.view.you in client.view.people)
            names.append(client.me.person.name)
    return names


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_server(tmp_path, number):
    with serving(tmp_path / "data", ROOM_SERVER_MEDIA="true") as server:
        children = offspring(server.process.pid)
        code = server.end(number)
        assert code == (0 if number == signal.SIGINT else -signal.SIGKILL)
        assert all_gone(children)


def test_data_is_kept_between_runs_and_the_sample_goes_on(tmp_path):
    folder = tmp_path / "data"
    with serving(folder, "--sample") as server:
        seats = [join(server, link).json() for link in server.links.values()]
        old = server.links
        token = re.search(r"/first-run#(\S+)", server.printed)[1]
        body = {"token": token, "name": "Jun Tanaka", "password": "a long enough password"}
        assert post(server, "/api/account/first-run", body).status_code == 204
        server.end(signal.SIGKILL)
    with serving(folder, "--sample") as server:
        assert join(server, old["Ana"]).status_code == 404
        assert [join(server, link).json() for link in server.links.values()] == seats
        assert "/first-run#" not in server.printed
        assert f"{server.origin}/console" in server.printed
        assert server.end() == 0
    listed = command(folder, "session", "list")
    assert listed.returncode == 0
    assert listed.stdout.count("Petrov and Okafor") == 1


def test_a_line_is_told_that_the_server_goes_down(tmp_path):
    async def hear(server):
        door = await Door.join(server.links["Ana"])
        async with Client(door) as ana:
            await ana.until(lambda: ana.connected)
            server.process.send_signal(signal.SIGTERM)
            await ana.until(lambda: ana.bye == "going-down")
            return await asyncio.to_thread(server.process.wait, END_S)

    with serving(None, "--sample", "--memory") as server:
        assert "KEPT IN MEMORY ONLY" in server.printed
        assert asyncio.run(hear(server)) == 0


def test_commands_work_beside_a_server_which_sees_what_they_did(tmp_path):
    folder = tmp_path / "data"
    with serving(folder) as server:
        people = ["--person", "Ana Petrov:party:a:Tenant", "--person", "Ben Okafor:party:b", "--room", "Tenant:a"]
        made = command(folder, "session", "new", "--title", "Petrov", "--mediator", "Mara Lindqvist", *people)
        assert made.returncode == 0, made.stderr
        session = made.stdout.split()[1]
        links = dict(re.findall(r"^  (\w+).*?(http\S+)$", made.stdout, re.MULTILINE))
        assert list(links) == ["Mara", "Ana", "Ben"]
        seat = join(server, links["Ana"]).json()["seat"]

        shown = command(folder, "session", "show", session)
        assert f"{seat}  Ana Petrov, party (side a, Tenant): invited; link until" in shown.stdout
        renewed = command(folder, "session", "renew", session, seat).stdout.strip()
        assert join(server, links["Ana"]).status_code == 404
        assert join(server, renewed).json() == {"seat": seat}
        invited = command(folder, "session", "invite", session, "Nadia Haddad:interpreter").stdout
        assert join(server, invited.split()[-1]).status_code == 200

        assert command(folder, "session", "revoke", session, seat).returncode == 0
        assert join(server, renewed).status_code == 404
        removed = command(folder, "session", "delete", session)
        assert re.fullmatch(r"removed: \d+ events, 5 links, 1 cookies, and the entry\n", removed.stdout)
        assert join(server, links["Ben"]).status_code == 404
        again = command(folder, "session", "delete", session)
        assert (again.returncode, again.stderr) == (
            1,
            "room-server: there is no such session; see `room-server session list`\n",
        )
        assert server.end() == 0


def test_removing_a_person_from_the_command_line_ends_their_line(tmp_path):
    folder = tmp_path / "data"

    async def hear(server):
        async with Client(await Door.join(server.links["Ana"])) as ana:
            await ana.until(lambda: ana.view.you in ana.view.people)
            session = command(folder, "session", "list").stdout.split()[0]
            assert command(folder, "session", "revoke", session, ana.view.you).returncode == 0
            with pytest.raises(Exception, match="removed"):
                await ana.until(lambda: False)

    with serving(folder, "--sample") as server:
        asyncio.run(hear(server))


def test_accounts_are_made_and_listed(tmp_path):
    folder = tmp_path / "data"
    assert "no accounts" in command(folder, "account", "list").stdout
    first = command(folder, "account", "first-run", "Mara Lindqvist")
    assert re.search(r"http://localhost:8080/first-run#\S{40,}\n$", first.stdout)
    with serving(folder) as server:
        token = first.stdout.strip().rsplit("#", 1)[1]
        body = {"token": token, "password": "a long enough password"}
        assert post(server, "/api/account/first-run", body).status_code == 204
        assert command(folder, "account", "list").stdout == "Mara Lindqvist  (has a password)\n"
    unknown = command(folder, "session", "new", "--title", "T", "--mediator", "M", "--account", "Nobody")
    assert unknown.returncode == 1
    assert "account first-run 'Nobody'" in unknown.stderr


def test_one_folder_serves_one_server(tmp_path):
    with serving(tmp_path / "data"):
        second = command(tmp_path / "data", "serve", "--port", "0")
        assert second.returncode == 1
        assert "another room server is using the data folder" in second.stderr


def test_a_store_that_was_named_and_does_not_answer_ends_the_start():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for words in (("serve", "--port", "0"), ("session", "list")):
        refused = command(None, *words, REDIS_URL=f"redis://:hunter2@127.0.0.1:{port}/0")
        assert refused.returncode == 1
        assert "REDIS_URL does not answer" in refused.stderr
        assert "hunter2" not in refused.stderr + refused.stdout


def test_a_taken_port_and_a_wrong_setting_say_what_to_do(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = command(tmp_path, "serve", "--port", port)
        assert refused.returncode == 1
        assert "choose another with --port" in refused.stderr
        looked = command(tmp_path / "none", "doctor", ROOM_SERVER_PORT=port)
        assert looked.returncode == 1
        assert f"PROBLEM  TCP port {port} on 127.0.0.1" in looked.stdout
        assert not (tmp_path / "none").exists()
    assert command(tmp_path, "serve", "--port", "99999").returncode == 2
    public = command(tmp_path, "serve", "--port", "0", ROOM_SERVER_PUBLIC_ORIGINS="http://rooms.example.org")
    assert public.returncode == 1
    assert "use https behind a proxy with TLS" in public.stderr


def test_the_doctor_reports_the_store_of_a_running_server(tmp_path):
    folder = tmp_path / "data"
    with serving(folder) as server:
        looked = command(folder, "doctor", MEDIA_PUBLIC_ADDRESS="not an address", ROOM_SERVER_MEDIA="true")
        for line in (
            "OK       append-only file: yes",
            "OK       flush to disk (appendfsync): always",
            "OK       eviction: noeviction",
            f"OK       a server runs on this folder, at {server.origin}",
            "PROBLEM  media address: 'not an address' is no IPv4 address",
        ):
            assert line in looked.stdout
        assert re.search(r"^OK +the embedded store in .*: valkey 9", looked.stdout)
        assert looked.returncode == 1
        report = asyncio.run(store_report(read_note(folder).store))
        assert report.keeps_everything


def test_config_prints_every_value_and_where_it_came_from(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("ROOM_SERVER_TURN_SECRET", "hunter2")
    (tmp_path / "rooms.toml").write_text("port = 9000\n")
    assert main(["config", "--config", str(tmp_path / "rooms.toml")]) == 0
    printed = capsys.readouterr().out
    assert re.search(r"^port +9000 +file +ROOM_SERVER_PORT$", printed, re.MULTILINE)
    assert re.search(r"^host +127.0.0.1 +default +ROOM_SERVER_HOST$", printed, re.MULTILINE)
    assert "hunter2" not in printed
    assert main(["config", "--table"]) == 0
    assert capsys.readouterr().out == table()
    assert main(["config", "--config", str(tmp_path / "none.toml")]) == 2


@pytest.mark.parametrize(
    "words",
    [(), ("serve",), ("session",), ("session", "new"), ("session", "delete"), ("account",), ("doctor",), ("config",)],
)
def test_every_command_explains_itself(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    assert "usage: room-server" in capsys.readouterr().out


def test_people_and_rooms_are_written_in_one_line():
    ana = person("Ana Petrov:party:a:Tenant")
    assert (ana.name, ana.role, ana.side, ana.side_name) == ("Ana Petrov", Role.PARTY, "a", "Tenant")
    assert person("Nadia:interpreter").side == "n"
    assert room("Tenant: first talk:a").title == "Tenant: first talk"
    for wrong in ("", ":party:a", "Ana:queen", "Ana:party:aa", "Ana:party:a:T:x"):
        with pytest.raises(BadWords):
            person(wrong)
    for wrong in ("Tenant", "Tenant:", ":a", "Tenant:n", "Tenant:ab"):
        with pytest.raises(BadWords):
            room(wrong)


def test_a_session_in_a_file(tmp_path):
    file = tmp_path / "session.toml"
    file.write_text(
        'title = "Petrov"\nretention_days = 7\n[[people]]\nname = "Mara"\nrole = "mediator"\n'
        '[[people]]\nname = "Ana"\nrole = "party"\nside = "a"\n'
        '[[people]]\nname = "Nadia"\nrole = "interpreter"\nserves = "Ana"\n'
        '[[rooms]]\ntitle = "Tenant"\nside = "a"\n'
    )
    asked = session_file(file)
    assert (asked.title, asked.retention_days, asked.people[2].serves) == ("Petrov", 7, 1)
    assert sorted(asked.agreement) == ["ar", "de", "en"]
    for wrong in ("title = 1", "people = []", 'title = "T"\npeople = []\nmore = 1', "x ="):
        file.write_text(wrong)
        with pytest.raises(BadWords):
            session_file(file)
    with pytest.raises(BadWords):
        session_file(tmp_path / "none.toml")


def test_the_clients_digest_is_the_build_hooks(tmp_path):
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "App.tsx").write_text("export {};")
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "made.js").write_text("1")
    assert source_digest(tmp_path) == digest(tmp_path)
