"""Turns the settings into each package's own; units are converted here and nowhere else."""

from __future__ import annotations

import os

from room_server.config import LAST_PORT, Settings
from room_server.gateway.settings import GatewaySettings, RequestSettings
from room_server.host.keeper import Keeping
from room_server.host.loops import LoopSettings
from room_server.host.session_host import HostSettings
from room_server.media.settings import MediaSettings
from room_server.registry.cookies import CookieSettings
from room_server.registry.limits import Limit, LimitSettings
from room_server.registry.presets import PresetLimits
from room_server.registry.registry import RegistrySettings
from room_server.session.audience import Ms
from room_server.session.state import Limits
from room_server.web.cookies import PREFIX

SECOND_MS: Ms = 1_000
MINUTE_MS: Ms = 60 * SECOND_MS
HOUR_MS: Ms = 60 * MINUTE_MS
DAY_MS: Ms = 24 * HOUR_MS
UNRULED_MS: Ms = 3 * SECOND_MS  # a media worker then ends by itself; less than three quarters of media_lease_seconds
UNRULED_ALONE_MS: Ms = 10 * SECOND_MS  # with a store of its own, where no other server could take its sessions
BURST = 3  # so many seconds' worth may come at once


def gateway(settings: Settings, origins: frozenset[str], *, secure: bool) -> GatewaySettings:
    """Shape the gateway's settings."""
    return GatewaySettings(
        origins=origins,
        seat_cookie_prefix=f"{PREFIX}seat-" if secure else "seat-",
        hello_timeout_ms=settings.hello_timeout_ms,
        hellos_waiting_max=settings.hellos_waiting_max,
        frames_per_second=settings.frames_per_second,
        frames_burst=BURST * settings.frames_per_second,
        commands_per_second=settings.commands_per_second,
        commands_burst=BURST * settings.commands_per_second,
        peeks_per_second=settings.glimpses_per_second,
        peeks_burst=2 * settings.glimpses_per_second,
        bad_frames_per_minute=settings.bad_frames_per_minute,
        unsaved_after_ms=settings.unsaved_after_ms,
        outbox_frames_max=settings.outbox_frames_max,
        outbox_bytes_max=settings.outbox_bytes_max,
        glimpse_tick_ms=settings.glimpse_tick_ms,
    )


def requests(settings: Settings) -> RequestSettings:
    """Shape how long, and for how many, requests are waited for."""
    return RequestSettings(settings.request_timeout_ms, settings.requests_waiting_max)


def host(settings: Settings) -> HostSettings:
    """Shape the host's settings, with the session's limits in them."""
    limits = Limits(
        text_chars=settings.text_chars,
        title_chars=settings.title_chars,
        people_per_session=settings.people_per_session,
        rooms_per_session=settings.rooms_per_session,
        agenda_items=settings.agenda_items,
        notes_per_room=settings.notes_per_room,
        lines_per_room=settings.lines_per_room,
        lines_per_catch_up=settings.lines_per_catch_up,
        board_elements_per_room=settings.board_elements,
        board_changes_per_command=settings.board_changes,
        board_element_points=settings.board_points,
        break_minutes=settings.break_minutes,
        floor_minutes=settings.floor_minutes,
        address_ms=settings.address_seconds * SECOND_MS,
        recall_ms=settings.recall_seconds * SECOND_MS,
        reason_chars=settings.reason_chars,
        present_chars=settings.present_chars,
        wait_word_chars=settings.wait_word_chars,
        wait_minutes=settings.wait_minutes,
        adjournment_days=settings.adjournment_days,
        adjournment_word_chars=settings.adjournment_word_chars,
        outcome_points=settings.outcome_points,
    )
    loops = LoopSettings(
        loop_ms=settings.loop_seconds * SECOND_MS,
        loops_per_minute=settings.loops_per_minute,
        rehearsals_per_seat=settings.rehearsals_per_seat,
    )
    return HostSettings(
        line_grace_ms=settings.line_grace_ms,
        keeping=Keeping(
            snapshot_events=settings.log_snapshot_events,
            resume_events=settings.resume_events,
            checkpoint_events=settings.checkpoint_events,
            checkpoint_ms=settings.checkpoint_seconds * SECOND_MS,
        ),
        speech_batch_ms=settings.speech_batch_seconds * SECOND_MS,
        limits=limits,
        loops=loops,
    )


def registry(settings: Settings) -> RegistrySettings:
    """Shape the registry's settings."""
    cookies = CookieSettings(
        idle_ms=settings.cookie_idle_minutes * MINUTE_MS,
        absolute_ms=settings.cookie_hours * HOUR_MS,
        ticket_ms=settings.ticket_seconds * SECOND_MS,
    )
    presets = PresetLimits(
        per_account=settings.presets_per_account,
        name_chars=settings.preset_name_chars,
        title_chars=settings.title_chars,
        rooms=max(settings.rooms_per_session - 1, 0),  # but for the joint session
        places=settings.people_per_session - 1,  # but for the account's own
        wait_minutes=settings.wait_minutes,
    )
    return RegistrySettings(cookies=cookies, nonce_ms=settings.nonce_seconds * SECOND_MS, presets=presets)


def tries(settings: Settings) -> LimitSettings:
    """Shape the limits at the door."""
    return LimitSettings(
        links_per_address=Limit("links-per-address", settings.joins_per_minute, MINUTE_MS),
        tries_per_link=Limit("tries-per-link", settings.tries_per_minute, MINUTE_MS),
        logins_per_address=Limit("logins-per-address", settings.logins_per_minute, MINUTE_MS),
        logins_per_account=Limit("logins-per-account", settings.logins_per_quarter, 15 * MINUTE_MS),
    )


def cores() -> int:
    """Count the processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def media_workers(settings: Settings) -> int:
    """Say how many media workers this machine has: one a core, unless it was said."""
    return settings.media_workers or min(cores(), LAST_PORT + 1 - settings.media_udp_port)


def media(settings: Settings) -> MediaSettings:
    """Shape the media plane's settings."""
    return MediaSettings(
        bind_address=settings.media_bind_address,
        public_address=settings.media_public_address,
        udp_port=settings.media_udp_port,
        workers=media_workers(settings),
        audio_slots=settings.media_audio_slots,
        video_slots=settings.media_video_slots,
        narrow_timeout_ms=settings.media_narrow_ms,
        connect_timeout_ms=settings.media_connect_seconds * SECOND_MS,
        stun_per_address=settings.media_stun_per_address,
        stun_of_strangers=settings.media_stun_of_strangers,
        unruled_ms=UNRULED_MS if settings.redis_url else UNRULED_ALONE_MS,
        turn_urls=settings.turn_urls,
        turn_secret=settings.turn_secret,
        turn_lifetime_s=settings.turn_hours * 3600,
    )


def origins(settings: Settings, port: int) -> tuple[str, ...]:
    """Name the public origins; without any, this machine's own at the port."""
    if settings.public_origins:
        return settings.public_origins
    suffix = "" if port == 80 else f":{port}"  # noqa: PLR2004  browsers leave out the scheme's own port
    return (f"http://localhost{suffix}", f"http://127.0.0.1{suffix}")
