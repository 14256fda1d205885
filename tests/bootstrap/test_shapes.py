"""Settings in each package's own form: units are converted once, and nothing gets lost on the way."""

from dataclasses import replace

import pytest

from room_server.bootstrap import shapes
from room_server.config import Settings
from room_server.gateway.settings import RequestSettings
from room_server.host.keeper import Keeping
from room_server.registry.limits import Limit
from room_server.registry.presets import PresetLimits

SET = Settings()


def test_a_cookies_name_says_whether_the_server_is_reached_by_https():
    ours = frozenset({"https://rooms.example"})
    assert shapes.gateway(SET, ours, secure=True).seat_cookie_prefix == "__Host-seat-"
    assert shapes.gateway(SET, ours, secure=False).seat_cookie_prefix == "seat-"
    assert shapes.gateway(SET, ours, secure=True).origins == ours


def test_a_burst_is_some_seconds_worth():
    made = shapes.gateway(
        replace(SET, frames_per_second=100, commands_per_second=7, glimpses_per_second=40), frozenset(), secure=True
    )
    assert (made.frames_per_second, made.frames_burst) == (100, 300)
    assert (made.commands_per_second, made.commands_burst) == (7, 21)
    assert (made.peeks_per_second, made.peeks_burst) == (40, 80)


def test_the_core_gets_every_limit_of_a_session():
    asked = replace(SET, text_chars=11, board_elements=12, board_changes=13, board_points=14, line_grace_ms=15)
    made = shapes.host(asked)
    assert made.line_grace_ms == 15
    assert shapes.host(replace(SET, log_snapshot_events=16, resume_events=17)).keeping == Keeping(16, 17)
    assert made.limits.text_chars == 11
    assert made.limits.board_elements_per_room == 12
    assert made.limits.board_changes_per_command == 13
    assert made.limits.board_element_points == 14
    assert shapes.host(SET).limits.people_per_session == SET.people_per_session


def test_a_loop_lasts_seconds():
    made = shapes.host(replace(SET, loop_seconds=9, loops_per_minute=2, rehearsals_per_seat=1)).loops
    assert (made.loop_ms, made.loops_per_minute, made.rehearsals_per_seat) == (9_000, 2, 1)


def test_lives_of_cookies_tickets_and_nonces_are_in_milliseconds():
    asked = replace(SET, cookie_idle_minutes=2, cookie_hours=3, ticket_seconds=4, nonce_seconds=5)
    made = shapes.registry(asked)
    assert (made.cookies.idle_ms, made.cookies.absolute_ms) == (120_000, 10_800_000)
    assert (made.cookies.ticket_ms, made.nonce_ms) == (4_000, 5_000)


def test_presets_have_their_own_limits_and_those_of_a_session():
    asked = replace(SET, presets_per_account=3, preset_name_chars=14, rooms_per_session=9, title_chars=25)
    made = shapes.registry(asked).presets
    assert (made.per_account, made.name_chars, made.rooms, made.title_chars) == (3, 14, 8, 25)
    made = shapes.registry(replace(SET, people_per_session=5, wait_minutes=30)).presets
    assert (made.places, made.wait_minutes) == (4, 30)
    assert shapes.registry(SET).presets == PresetLimits()


def test_tries_are_counted_by_the_minute_and_passwords_of_one_account_by_the_quarter():
    made = shapes.tries(replace(SET, joins_per_minute=1, tries_per_minute=2, logins_per_minute=3, logins_per_quarter=4))
    assert made.links_per_address == Limit("links-per-address", 1, 60_000)
    assert made.tries_per_link == Limit("tries-per-link", 2, 60_000)
    assert made.logins_per_address == Limit("logins-per-address", 3, 60_000)
    assert made.logins_per_account == Limit("logins-per-account", 4, 900_000)


def test_media_times_are_converted():
    made = shapes.media(replace(SET, media_connect_seconds=7, turn_hours=2, media_udp_port=9000, turn_secret="s"))
    assert (made.connect_timeout_ms, made.turn_lifetime_s) == (7_000, 7_200)
    assert (made.udp_port, made.turn_secret) == (9000, "s")


def test_a_worker_whose_server_sleeps_ends_before_another_server_could_take_its_sessions():
    shared = replace(SET, redis_url="redis://store")
    renewed_ms = shared.media_lease_seconds * 1000 * 3 // 4
    assert shapes.media(shared).unruled_ms < renewed_ms
    assert shapes.media(replace(SET, redis_url="")).unruled_ms > renewed_ms, "nobody else could: it has more time"


def test_there_is_a_media_worker_a_core_unless_it_was_said_and_a_port_for_each():
    assert shapes.media(SET).workers == shapes.media_workers(SET) == shapes.cores() >= 1
    assert shapes.media(replace(SET, media_workers=5)).workers == 5
    assert shapes.media(replace(SET, media_udp_port=65_535)).workers == 1


@pytest.mark.parametrize(
    ("port", "expected"),
    [
        (8080, ("http://localhost:8080", "http://127.0.0.1:8080")),
        (80, ("http://localhost", "http://127.0.0.1")),
    ],
)
def test_without_public_origins_it_is_this_machine_at_the_port(port, expected):
    assert shapes.origins(SET, port) == expected


def test_public_origins_are_taken_as_they_are_whatever_the_port():
    asked = replace(SET, public_origins=("https://rooms.example", "https://other.example"))
    assert shapes.origins(asked, 8080) == ("https://rooms.example", "https://other.example")


def test_requests_have_a_time_and_a_number():
    made = shapes.requests(replace(SET, request_timeout_ms=7, requests_waiting_max=8))
    assert (made.timeout_ms, made.waiting_max) == (7, 8)
    assert shapes.requests(SET) == RequestSettings()
