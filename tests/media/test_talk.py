"""Speaking time of a talk whose length is known, from a real browser: to 5 %, and only what somebody hears."""

from __future__ import annotations

import base64
import io
import math
import random
import struct
import wave

import pytest
from playwright.async_api import async_playwright

from room_server.media.plane import WorkerPlane
from tests.media.harness.chromium import launched
from tests.media.harness.server import serving
from tests.media.stage import LOCAL, everyone

RATE = 16_000
PHRASES_MS = ((1_300, 700), (800, 1_100), (2_000, 600), (900, 300))
"""Spoken, then silent. Within a phrase the voice rises and falls, with pauses between words that belong to it."""
SPOKEN_MS = sum(spoken for spoken, _ in PHRASES_MS)
WORD_MS, BETWEEN_MS = 260, 90
TOLERANCE = 0.05

PLAY = """async wav => {
  const context = new AudioContext();
  await context.resume();
  const bytes = Uint8Array.from(atob(wav), each => each.charCodeAt(0));
  const source = Object.assign(context.createBufferSource(), { buffer: await context.decodeAudioData(bytes.buffer) });
  const out = context.createMediaStreamDestination();
  source.connect(out);
  await link.publish('mic', out.stream.getAudioTracks()[0]);
  await new Promise(next => setTimeout(next, 300)); // the sender is at work before the first word
  const ended = new Promise(next => { source.onended = next; });
  source.start();
  await ended;
  await new Promise(next => setTimeout(next, 300));
  await link.publish('mic', null);
  await context.close();
}"""


def talk(phrases=PHRASES_MS) -> str:
    """Make the WAV file, in base64: words of a voice with overtones, over the faint noise of a room."""
    chance, samples = random.Random(5), []
    for spoken_ms, silent_ms in phrases:
        for at in range(spoken_ms * RATE // 1000):
            ms = at * 1000 / RATE
            of_word = ms % (WORD_MS + BETWEEN_MS)
            last = spoken_ms - ms < BETWEEN_MS  # a phrase ends with a word
            voice = math.sin(math.pi * min(of_word, WORD_MS) / WORD_MS) ** 0.5 if of_word < WORD_MS or last else 0.0
            voice = max(voice, 0.3) if of_word < WORD_MS or last else voice
            tone = sum(math.sin(2 * math.pi * 140 * overtone * at / RATE) / overtone for overtone in (1, 2, 3, 5))
            samples.append(0.12 * voice * tone + chance.gauss(0, 0.0006))
        samples += [chance.gauss(0, 0.0006) for _ in range(silent_ms * RATE // 1000)]
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(b"".join(struct.pack("<h", max(-32_767, min(32_767, round(s * 32_767)))) for s in samples))
    return base64.b64encode(file.getvalue()).decode()


@pytest.mark.timeout(120)
async def test_speaking_time_of_a_known_talk_is_within_five_percent_and_counts_only_what_is_heard():
    plane = WorkerPlane(LOCAL)
    await plane.start()
    async with serving(plane) as (harness, address), async_playwright() as playwright:
        spoken: list[dict[str, int]] = []
        plane.listen(harness._signal, harness._lost, lambda session, seats: spoken.append(seats))
        browser = await launched(playwright)
        pages = {}
        for seat in ("ada", "ben"):
            page = pages[seat] = await (await browser.new_context()).new_page()
            await page.goto(f"{address}/?seat={seat}&muted")
            await page.wait_for_function("state.states.at(-1) === 'connected'")

        await pages["ada"].evaluate(PLAY, talk(((700, 100),)))
        await harness.route(everyone("ada", "ben"))
        assert spoken == [], "what nobody was given is not speech"

        await pages["ada"].evaluate(PLAY, talk())
        await harness.narrow(everyone("ada", "ben"))
        (said,) = spoken
        assert said.keys() == {"ada"}
        assert abs(said["ada"] - SPOKEN_MS) <= TOLERANCE * SPOKEN_MS, said

        await harness.narrow({})
        await pages["ada"].evaluate(PLAY, talk(((700, 100),)))
        await harness.narrow({})
        assert spoken == [said], "told once, and nothing after the cut"
        counted = plane.tally()  # as of the last beat
        assert counted["received"] > SPOKEN_MS / 20
        assert counted["sent"] > SPOKEN_MS / 20
        assert counted["cpu_ms"] > 0
        await browser.close()
    await plane.stop()
