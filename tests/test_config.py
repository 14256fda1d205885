"""Settings: where they come from, what is refused, and that the README says the same."""

from dataclasses import fields
from pathlib import Path

import pytest

from room_server.config import ALSO, GROUPS, BadSetting, Settings, load, rows, table, variable

ROOT = Path(__file__).resolve().parents[1]


def test_without_anything_said_all_are_defaults():
    loaded = load({})
    assert loaded.settings == Settings()
    assert set(loaded.sources.values()) == {"default"}


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(tmp_path):
    file = tmp_path / "rooms.toml"
    file.write_text('port = 1001\nhost = "10.0.0.1"\nlink_days = 5\n')
    environment = {"ROOM_SERVER_PORT": "1002", "ROOM_SERVER_HOST": "10.0.0.2", "ROOM_SERVER_LOG_LEVEL": ""}
    loaded = load(environment, file, {"port": 1003, "host": None})
    assert (loaded.settings.port, loaded.sources["port"]) == (1003, "command line")
    assert (loaded.settings.host, loaded.sources["host"]) == ("10.0.0.2", "environment")
    assert (loaded.settings.link_days, loaded.sources["link_days"]) == (5, "file")
    assert (loaded.settings.log_level, loaded.sources["log_level"]) == ("info", "default")


def test_some_have_a_name_of_their_own():
    loaded = load({"REDIS_URL": "redis://store:6379/0", "MEDIA_PUBLIC_ADDRESS": "203.0.113.9"})
    assert loaded.settings.redis_url == "redis://store:6379/0"
    assert loaded.settings.media_public_address == "203.0.113.9"
    assert load({"ROOM_SERVER_REDIS_URL": "redis://other"}).settings.redis_url == "redis://other"
    assert variable("redis_url") == "REDIS_URL"
    assert variable("port") == "ROOM_SERVER_PORT"


def test_lists_and_switches(tmp_path):
    file = tmp_path / "rooms.toml"
    file.write_text('public_origins = ["https://a.example", "https://b.example"]\nmedia = false\n')
    assert load({}, file).settings.public_origins == ("https://a.example", "https://b.example")
    assert load({}, file).settings.media is False
    said = {"ROOM_SERVER_PUBLIC_ORIGINS": "https://a.example, https://b.example,", "ROOM_SERVER_MEDIA": "No"}
    assert load(said).settings.public_origins == ("https://a.example", "https://b.example")
    assert load(said).settings.media is False


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"ROOM_SERVER_PORT": "many"}, ["port", "ROOM_SERVER_PORT", "0 to 65535"]),
        ({"ROOM_SERVER_PORT": "70000"}, ["port", "0 to 65535"]),
        ({"ROOM_SERVER_LOG_LEVEL": "loud"}, ["log_level", "debug, info, warning, error"]),
        ({"ROOM_SERVER_MEDIA": "maybe"}, ["media", "true nor false"]),
        ({"ROOM_SERVER_MEDIA_VIDEO_SLOTS": "20"}, ["media_video_slots"]),
        ({"MEDIA_PORT": "65500", "MEDIA_WORKERS": "60"}, ["media_workers", "media_udp_port"]),
        ({"ROOM_SERVER_TURN_URLS": "turn:turn.example.org"}, ["turn_secret"]),
        ({"REDIS_URL": "localhost:6379"}, ["REDIS_URL", "redis://host:6379/0"]),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(environment, words):
    with pytest.raises(BadSetting) as caught:
        load(environment)
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize("text", ["prot = 1", "port = [", "port = true", "host = 1", "port = 1.5", "turn_urls = 1"])
def test_a_file_that_says_something_else_is_refused(tmp_path, text):
    file = tmp_path / "rooms.toml"
    file.write_text(text)
    with pytest.raises(BadSetting):
        load({}, file)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadSetting, match="cannot be read"):
        load({}, tmp_path / "none.toml")


def test_secrets_are_not_shown():
    loaded = load({"REDIS_URL": "redis://:hunter2@store/0", "ROOM_SERVER_TURN_SECRET": "hunter2"})
    assert "hunter2" not in repr(loaded.settings)
    assert not any("hunter2" in row.value for row in rows(loaded))


def test_every_setting_has_a_meaning_and_a_number_its_unit_and_bounds():
    for one in fields(Settings):
        assert one.metadata["meaning"].endswith("."), one.name
        if isinstance(one.default, int) and not isinstance(one.default, bool):
            assert one.metadata["unit"], one.name
            assert one.metadata["least"] <= one.default <= one.metadata["most"], one.name
    names = {one.name for one in fields(Settings)}
    assert names.issuperset(GROUPS)
    assert names.issuperset(ALSO)


def test_the_readme_holds_the_table():
    readme = ROOT / "README.md"
    assert table().count("\n| `") == len(fields(Settings))
    if readme.is_file():
        assert table() in readme.read_text(encoding="utf-8")
