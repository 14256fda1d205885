"""Each file in deploy/ is read by the program that it is for."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

from room_server.config import load
from room_server.media.turn_probe import parsed

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
HTTPS = 443


def test_the_settings_are_accepted_and_name_a_public_address():
    loaded = load({"ROOM_SERVER_TURN_SECRET": "s"}, DEPLOY / "room-server.toml")
    assert loaded.settings.public_origins == ("https://rooms.example.org",)
    assert loaded.settings.media_public_address
    assert loaded.settings.media_udp_port
    assert loaded.settings.turn_secret == "s"


def test_caddy_accepts_its_file_with_time_limits_for_headers():
    caddy = shutil.which("caddy")
    assert caddy, "install Debian's package caddy: run.py test does so"
    done = subprocess.run(
        [caddy, "adapt", "--config", str(DEPLOY / "Caddyfile"), "--adapter", "caddyfile"],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"read_header_timeout":5000000000' in done.stdout
    assert '"X-Forwarded-For"' in done.stdout


def test_the_unit_starts_what_the_command_line_knows_and_ends_it_gently():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(DEPLOY / "room-server.service")
    service = unit["Service"]
    program, command, *options = service["ExecStart"].split()
    assert Path(program).name == "room-server"
    assert command == "serve"
    assert options[0::2] == ["--config", "--data"]
    assert service["KillSignal"] == "SIGTERM"
    assert service["NoNewPrivileges"] == "yes"


def said(name: str) -> dict[str, str]:
    """The values of a file of `name=value` lines; of several of one name, the last."""
    lines = (DEPLOY / name).read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def test_turn_and_settings_agree_on_ports_and_the_worker_is_not_among_the_relays():
    turn = said("turnserver.conf")
    settings = load({"ROOM_SERVER_TURN_SECRET": "s"}, DEPLOY / "room-server.toml").settings
    assert turn["allowed-peer-ip"] == settings.media_public_address
    last = settings.media_udp_port + max(settings.media_workers, 8)
    assert not range(max(settings.media_udp_port, int(turn["min-port"])), min(last, int(turn["max-port"])) + 1)
    urls = [parsed(url) for url in settings.turn_urls]
    plain, tls = int(turn["listening-port"]), int(turn["tls-listening-port"])
    assert {(url.port, url.transport, url.tls) for url in urls} == {
        (plain, "udp", False),
        (plain, "tcp", False),
        (tls, "tcp", True),
    }
    assert tls == HTTPS


def test_the_web_server_leaves_port_443_of_the_relays_address_free():
    turn = said("turnserver.conf")
    settings = load({"ROOM_SERVER_TURN_SECRET": "s"}, DEPLOY / "room-server.toml").settings
    (bound,) = re.findall(r"^\s*default_bind (\S+)$", (DEPLOY / "Caddyfile").read_text(), re.MULTILINE)
    assert bound == settings.media_public_address != turn["listening-ip"] == turn["relay-ip"]
    assert "CAP_NET_BIND_SERVICE" in said("coturn-port-443.conf")["AmbientCapabilities"]
