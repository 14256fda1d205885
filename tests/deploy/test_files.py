"""Each file in deploy/ is read by the program that it is for."""

import configparser
import shutil
import subprocess
from pathlib import Path

from room_server.config import load

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


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


def test_turn_and_settings_agree_on_ports_and_the_worker_is_not_among_the_relays():
    said = dict(
        line.split("=", 1)
        for line in (DEPLOY / "turnserver.conf").read_text().splitlines()
        if "=" in line and not line.startswith("#") and not line.startswith("denied")
    )
    settings = load({"ROOM_SERVER_TURN_SECRET": "s"}, DEPLOY / "room-server.toml").settings
    assert said["allowed-peer-ip"] == settings.media_public_address
    assert not int(said["min-port"]) <= settings.media_udp_port <= int(said["max-port"])
    assert any(f":{said['listening-port']}" in url for url in settings.turn_urls)
    assert any(f":{said['tls-listening-port']}" in url for url in settings.turn_urls)
