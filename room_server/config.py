"""Every setting, once: its name, unit, default and meaning.

Rules:
- A setting comes from the environment (`ROOM_SERVER_<NAME>`, and the names in `ALSO`), else from the TOML file that
  `--config` names, else it is the default. An empty environment variable counts as not set.
- What is wrong stops the start: the error names the setting, where it came from, and what is allowed.
- Nobody but `bootstrap` and `cli` reads this; every other package gets plain values.

How it works: one frozen dataclass; each field carries its unit, meaning and bounds. `load` reads, `table` writes
the README's table, `rows` is what `room-server config` prints.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PREFIX = "ROOM_SERVER_"
ALSO: Mapping[str, str] = {
    "redis_url": "REDIS_URL",
    "media_public_address": "MEDIA_PUBLIC_ADDRESS",
    "media_udp_port": "MEDIA_PORT",
    "media_workers": "MEDIA_WORKERS",
}
"""Settings that have a name of their own in the environment, which many already use."""

LOG_LEVELS = ("debug", "info", "warning", "error")
LOG_FORMS = ("text", "json")
LAST_PORT = 65_535
LEAST_TOKEN_CHARS = 24
DEFAULT, ENVIRONMENT, FILE, COMMAND = "default", "environment", "file", "command line"
_TRUE, _FALSE = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})
_HIDDEN = "(set, not shown)"


class BadSetting(Exception):
    """A setting cannot be taken; the text names it and says what is allowed."""


def _number(default: int, unit: str, meaning: str, least: int = 1, most: int = 2**31) -> Any:  # noqa: ANN401
    return field(default=default, metadata={"unit": unit, "meaning": meaning, "least": least, "most": most})


def _text(default: str, meaning: str, *, choices: tuple[str, ...] = (), secret: bool = False) -> Any:  # noqa: ANN401
    return field(default=default, metadata={"meaning": meaning, "choices": choices, "secret": secret}, repr=not secret)


def _texts(meaning: str) -> Any:  # noqa: ANN401
    return field(default=(), metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Where a name does not end in its unit, the unit stands in the table."""

    # Where it listens
    host: str = _text("127.0.0.1", "Address to listen on. Leave it local and put a proxy with TLS in front.")
    port: int = _number(8080, "TCP port", "Port to listen on; 0 lets the system choose.", 0, 65_535)
    public_origins: tuple[str, ...] = _texts(
        "Origins under which browsers reach the server, separated by commas, like https://rooms.example.org; links "
        "name the first. Plain http is allowed for localhost only. Empty: localhost and 127.0.0.1 at the port."
    )
    trusted_proxies: str = _text("127.0.0.1,::1", "Addresses of proxies whose X-Forwarded-For and -Proto are believed.")
    stop_seconds: int = _number(10, "s", "How long requests under way may take when the server stops.", 1, 300)

    # Where it keeps things
    data: str = _text("room-data", "Folder for the embedded store; made when it is not there.")
    redis_url: str = _text(
        "", "Redis or Valkey to use in place of the embedded store, like redis://host:6379/0.", secret=True
    )
    keyring: str = _text(
        "", "Folder of the keys that open the log, the server's alone; by default keyring in the data folder."
    )
    server_key: str = _text("", "File of the server's own key; by default server.key in the keyring's folder.")
    log_padding_bytes: int = _number(
        64, "bytes", "What is stored is rounded up to so much, so that lengths tell less; 1 for no rounding.", 1, 4_096
    )
    log_snapshot_events: int = _number(
        1_000, "events", "Of each session a snapshot is kept beside its log after so many, to be loaded faster."
    )
    checkpoint_events: int = _number(
        64, "events", "After so many events the head of a session's log is signed.", 1, 10_000
    )
    checkpoint_seconds: int = _number(5, "s", "Or so long after the first that is not signed yet.", 1, 300)

    # Connections
    hello_timeout_ms: int = _number(5_000, "ms", "How long a new connection may take for its first frame.", 100)
    hellos_waiting_max: int = _number(
        1_000, "connections", "How many may be without a first frame at once; one more cuts the oldest."
    )
    request_timeout_ms: int = _number(
        10_000, "ms", "How long a request may take to come in, and its answer to be read on.", 100
    )
    requests_waiting_max: int = _number(
        1_000, "connections", "How many may be without a whole request at once; one more cuts the oldest."
    )
    unread_seconds: int = _number(30, "s", "A connection whose peer takes nothing any more is ended after so long.")
    frames_per_second: int = _number(200, "1/s", "Frames of any kind that one seat may send.")
    commands_per_second: int = _number(20, "1/s", "Commands that one seat may give.")
    glimpses_per_second: int = _number(60, "1/s", "Pointer moves and strokes that one seat may send; more are dropped.")
    bad_frames_per_minute: int = _number(10, "1/min", "Unreadable frames, after which a connection is closed.")
    unsaved_after_ms: int = _number(
        1_000, "ms", "A command that waits so long for the store is shown as not saved yet."
    )
    outbox_frames_max: int = _number(2_000, "frames", "Frames that may wait for one slow reader.", 10)
    outbox_bytes_max: int = _number(4_194_304, "bytes", "Bytes that may wait for one slow reader.", 65_536)
    glimpse_tick_ms: int = _number(33, "ms", "Pointer moves are passed on so often; the latest wins.", 5, 1_000)
    body_bytes_max: int = _number(262_144, "bytes", "Size of a request's body.", 65_536)
    speech_batch_seconds: int = _number(30, "s", "Speaking time is written down so often.", 1, 600)
    resume_events: int = _number(
        1_000, "events", "Last events held for each reader who comes back; who missed more is shown everything.", 0
    )
    line_grace_ms: int = _number(5_000, "ms", "A line that is gone for longer is told to the room as lost.", 100)

    # Sessions
    text_chars: int = _number(4_000, "characters", "Length of a chat line, a note or any other text.", 100, 20_000)
    title_chars: int = _number(120, "characters", "Length of a name or a title.", 20, 1_000)
    people_per_session: int = _number(40, "people", "Seats of one session, removed ones counted.", 2, 500)
    rooms_per_session: int = _number(24, "rooms", "Open rooms of one session, the joint session counted.", 1, 200)
    agenda_items: int = _number(60, "items", "Topics on one agenda.", 1, 500)
    notes_per_room: int = _number(400, "notes", "Agenda notes of one room, on topics of the agenda.", 1, 5_000)
    lines_per_room: int = _number(20_000, "lines", "Chat lines of one room.", 100, 200_000)
    lines_per_catch_up: int = _number(100, "lines", "Chat lines that a late-comer is shown in one act.", 1, 500)
    board_elements: int = _number(2_000, "elements", "Elements that stand on one whiteboard.", 10, 20_000)
    board_changes: int = _number(200, "elements", "Elements that one command may change.", 1, 2_000)
    board_points: int = _number(5_000, "points", "Points of one stroke.", 10, 50_000)
    break_minutes: int = _number(240, "min", "The longest break.", 1, 1_440)
    floor_minutes: int = _number(60, "min", "The longest time that somebody is given to speak.", 1, 240)
    address_seconds: int = _number(60, "s", "A mediator speaks to all rooms for no longer at a time.", 5, 600)
    recall_seconds: int = _number(600, "s", "The longest countdown of a recall into the joint session.", 5, 3_600)
    reason_chars: int = _number(500, "characters", "Length of the reason that may come with a request.", 1, 4_000)
    present_chars: int = _number(300, "characters", "Length of the names of those who are with a person.", 1, 4_000)
    wait_word_chars: int = _number(200, "characters", "Length of the word that a waiting person is told.", 1, 4_000)
    wait_minutes: int = _number(240, "min", "The longest wait that a person is told of, or that is agreed.", 1, 1_440)
    adjournment_days: int = _number(366, "days", "The longest time until an adjourned session goes on.", 1, 3_650)
    adjournment_word_chars: int = _number(500, "characters", "Length of the word with which one adjourns.", 1, 4_000)
    outcome_points: int = _number(60, "points", "Agreed points, and next steps, of an outcome.", 1, 500)

    # Presets of accounts
    presets_per_account: int = _number(
        20, "presets", "Set-ups that a mediator may keep under names of their own.", 1, 200
    )
    preset_name_chars: int = _number(60, "characters", "Length of a preset's name.", 10, 200)

    # People and links
    link_days: int = _number(90, "days", "How long a personal link opens, from its making.", 1, 3_650)
    cookie_idle_minutes: int = _number(30, "min", "A cookie without an open connection dies after so long.", 1, 1_440)
    cookie_hours: int = _number(12, "h", "A cookie dies after so long in any case.", 1, 168)
    ticket_seconds: int = _number(60, "s", "How long the ticket for a new cookie at admission is good.", 5, 600)
    nonce_seconds: int = _number(60, "s", "How long a page's nonce is good for its first frame.", 5, 600)
    joins_per_minute: int = _number(30, "1/min", "Links that one address may try to open.")
    tries_per_minute: int = _number(60, "1/min", "Times that one link, or one page's cookie, may be used.")
    logins_per_minute: int = _number(20, "1/min", "Passwords that one address may try.")
    logins_per_quarter: int = _number(10, "1/15 min", "Passwords that may be tried for one account.")

    # Sound and picture
    media: bool = field(default=True, metadata={"meaning": "Whether sound and picture are forwarded; else text only."})
    media_public_address: str = _text(
        "", "IPv4 address at which browsers reach the media workers. Empty: this machine's own, for a try-out."
    )
    media_bind_address: str = _text("0.0.0.0", "IPv4 address on which the media workers listen.")
    media_udp_port: int = _number(
        0, "UDP port", "The first media worker's port; the others have the next ones. 0: the system chooses.", 0, 65_535
    )
    media_workers: int = _number(0, "processes", "Media workers, each with a UDP port; 0: one a core.", 0, 64)
    media_lease_seconds: int = _number(
        5, "s", "With REDIS_URL: a server that does not answer loses its sessions' media after so long.", 5, 60
    )
    media_tls_certificate: str = _text(
        "", "PEM file: this end's certificate towards media workers on other hosts, or servers. Needs REDIS_URL."
    )
    media_tls_key: str = _text("", "PEM file: the key of that certificate.")
    media_tls_authority: str = _text("", "PEM file: the authority that signed the certificates of both ends.")
    media_audio_slots: int = _number(12, "people", "How many a person hears at once.", 1, 32)
    media_video_slots: int = _number(9, "people", "How many a person sees at once; not more than are heard.", 1, 32)
    media_narrow_ms: int = _number(500, "ms", "A worker that has not cut a room within this time is ended.", 50, 5_000)
    media_connect_seconds: int = _number(15, "s", "How long a media connection may take to come up.", 2, 120)
    media_stun_per_address: int = _number(
        500, "messages/s", "Connectivity checks that one address may send to a media worker.", 20, 100_000
    )
    media_stun_of_strangers: int = _number(
        3_000, "messages/s", "Checks of all addresses together that are in no conversation yet.", 100, 1_000_000
    )
    loop_seconds: int = _number(20, "s", "How long somebody may try sound and picture alone at a time.", 5, 300)
    loops_per_minute: int = _number(6, "1/min", "How often one person may try them.", 1, 60)
    rehearsals_per_seat: int = _number(3, "connections", "Devices on which one person may try them at once.", 1, 20)
    turn_urls: tuple[str, ...] = _texts("Addresses of a TURN server, like turn:turn.example.org:3478, with commas.")
    turn_secret: str = _text("", "Secret shared with the TURN server (coturn: static-auth-secret).", secret=True)
    turn_hours: int = _number(12, "h", "How long a TURN credential is good.", 1, 48)

    # Keeping
    retention_days: int = _number(
        30, "days", "Summaries open for so long after the end, unless a session says else.", 1, 3_650
    )

    # Logging
    log_level: str = _text("info", "What is logged at least.", choices=LOG_LEVELS)
    metrics_token: str = _text(
        "", "Bearer token for /metrics (Prometheus), 24 characters or more; without it there is none.", secret=True
    )
    log_form: str = _text("text", "One line a record, as key=value pairs or as JSON.", choices=LOG_FORMS)


GROUPS: Mapping[str, str] = {
    "host": "Where it listens",
    "data": "Where it keeps things",
    "hello_timeout_ms": "Connections",
    "text_chars": "Sessions",
    "presets_per_account": "Presets of accounts",
    "link_days": "People and links",
    "media": "Sound and picture",
    "retention_days": "Keeping",
    "log_level": "Logging and numbers",
}
"""The headings of the table, by the first setting of each."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings, and where each value came from."""

    settings: Settings
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One setting as `room-server config` prints it."""

    name: str
    variable: str
    value: str
    source: str


def variable(name: str) -> str:
    """Name a setting's environment variable."""
    return ALSO.get(name, f"{PREFIX}{name.upper()}")


def load(
    environment: Mapping[str, str], file: Path | None = None, command_line: Mapping[str, object] | None = None
) -> Loaded:
    """Read all settings; `command_line` holds what was said there, and wins. Raises BadSetting."""
    said = _file(file) if file is not None else {}
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for one in fields(Settings):
        raw, source = _found(one.name, environment, said, command_line or {})
        if source != DEFAULT:
            values[one.name] = _read(one, raw, source)
        sources[one.name] = source
    settings = Settings(**values)
    _check_together(settings)
    return Loaded(settings, sources)


def rows(loaded: Loaded) -> Iterator[Row]:
    """Give each setting with its value and source; secrets are not shown."""
    for one in fields(Settings):
        value = getattr(loaded.settings, one.name)
        shown = _HIDDEN if one.metadata.get("secret") and value else _shown(value)
        yield Row(one.name, variable(one.name), shown, loaded.sources[one.name])


def table() -> str:
    """Write the README's table of settings, in Markdown."""
    lines = []
    for one in fields(Settings):
        if one.name in GROUPS:
            lines += ["", f"**{GROUPS[one.name]}**", "", "| setting | unit | default | meaning |", "|---|---|---|---|"]
        default = _shown(one.default) or "(empty)"
        also = f" (`{ALSO[one.name]}`)" if one.name in ALSO else ""
        meaning = str(one.metadata["meaning"])
        lines.append(f"| `{one.name}`{also} | {one.metadata.get('unit', '')} | `{default}` | {meaning} |")
    return "\n".join(lines).strip() + "\n"


def _found(
    name: str, environment: Mapping[str, str], said: Mapping[str, object], command_line: Mapping[str, object]
) -> tuple[object, str]:
    if command_line.get(name) is not None:
        return command_line[name], COMMAND
    for one in (f"{PREFIX}{name.upper()}", variable(name)):
        if environment.get(one):
            return environment[one], ENVIRONMENT
    if name in said:
        return said[name], FILE
    return None, DEFAULT


def _file(path: Path) -> Mapping[str, object]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSetting(f"the settings file {path} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(f"the settings file {path} is not TOML: {error}") from None
    known = {one.name for one in fields(Settings)}
    for name in said:
        if name not in known:
            raise BadSetting(f"{path} sets {name!r}, which is no setting; `room-server config` lists them all")
    return said


def _read(one: Field[Any], raw: object, source: str) -> object:
    """Turn what was found into the setting's type, within its bounds."""
    where = f"{one.name} ({variable(one.name)}, from the {source})"
    if isinstance(one.default, bool):
        return _flag(raw, where)
    if isinstance(one.default, int):
        return _whole(raw, where, one.metadata["least"], one.metadata["most"])
    if isinstance(one.default, tuple):
        return _list(raw, where)
    if not isinstance(raw, str):
        raise BadSetting(f"{where}: a text is expected")
    choices = one.metadata.get("choices") or (raw,)
    if raw not in choices:
        raise BadSetting(f"{where}: {raw!r} is not one of {', '.join(choices)}")
    return raw


def _flag(raw: object, where: str) -> bool:
    word = str(raw).lower()
    if word not in _TRUE | _FALSE:
        raise BadSetting(f"{where}: {raw!r} is neither true nor false")
    return word in _TRUE


def _whole(raw: object, where: str, least: int, most: int) -> int:
    allowed = f"a whole number from {least} to {most} is expected"
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise BadSetting(f"{where}: {allowed}")
    try:
        value = int(raw)
    except ValueError:
        raise BadSetting(f"{where}: {raw!r}: {allowed}") from None
    if not least <= value <= most:
        raise BadSetting(f"{where}: {value}: {allowed}")
    return value


def _list(raw: object, where: str) -> tuple[str, ...]:
    words = raw.split(",") if isinstance(raw, str) else raw
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise BadSetting(f"{where}: a list of texts is expected")
    return tuple(word.strip() for word in words if word.strip())


def _check_together(settings: Settings) -> None:
    """Check what concerns more than one setting, and forms that bounds cannot say."""
    if settings.media_video_slots > settings.media_audio_slots:
        raise BadSetting("media_video_slots: not more than media_audio_slots are possible")
    if settings.media_udp_port + max(settings.media_workers - 1, 0) > LAST_PORT:
        raise BadSetting("media_workers: there are not so many ports from media_udp_port on")
    if 0 < len(settings.metrics_token) < LEAST_TOKEN_CHARS:
        raise BadSetting(f"metrics_token: it must have {LEAST_TOKEN_CHARS} characters or more")
    if settings.turn_urls and not settings.turn_secret:
        raise BadSetting("turn_secret: it must be set when turn_urls is")
    if settings.redis_url and urlsplit(settings.redis_url).scheme not in {"redis", "rediss", "unix"}:
        raise BadSetting("redis_url (REDIS_URL): an address like redis://host:6379/0 or unix:///path is expected")


def _shown(value: object) -> str:
    if value in ((), ""):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, tuple) else str(value)
