"""Gaps, repetitions, reports."""

from __future__ import annotations

from room_server.media.reception import LONGEST_REPEAT_S, MAX_GAP, REPEAT_S, SHORTEST_REPEAT_S, TRIES, Reception


def test_a_gap_is_asked_for_at_once_and_only_once_by_arrival():
    reception = Reception(repair=True)
    assert reception.arrived(65_534, 0.0) == []
    assert reception.arrived(2, 0.0) == [65_535, 0, 1]
    assert reception.arrived(3, 0.0) == []
    assert reception.has_gaps


def test_what_comes_late_is_not_asked_for_again():
    reception = Reception(repair=True)
    reception.arrived(1, 0.0)
    reception.arrived(4, 0.0)
    reception.arrived(2, 0.01)
    assert reception.repeat(REPEAT_S) == ([3], False)


def test_requests_end_with_giving_up():
    reception = Reception(repair=True)
    reception.arrived(1, 0.0)
    reception.arrived(3, 0.0)
    now, asked = 0.0, 1
    while True:
        now += REPEAT_S
        again, given_up = reception.repeat(now)
        if given_up:
            break
        asked += again == [2]
    assert asked == TRIES
    assert not reception.has_gaps
    assert reception.repeat(now + 1) == ([], False)


def test_it_asks_again_as_soon_as_answers_use_to_come():
    quick, slow = Reception(repair=True), Reception(repair=True)
    for reception, answer_s in ((quick, 0.01), (slow, 1.0)):
        now = 0.0
        for number in range(0, 200, 2):
            reception.arrived(number, now)
            reception.arrived(number - 1, now + answer_s)
            now += 2.0
        assert reception.arrived(202, now) == [199, 200, 201]
    assert quick.repeat(now + SHORTEST_REPEAT_S * 0.9) == ([], False)
    assert quick.repeat(now + SHORTEST_REPEAT_S * 1.1) == ([199, 200, 201], False)
    assert slow.repeat(now + LONGEST_REPEAT_S * 0.9) == ([], False)
    assert slow.repeat(now + LONGEST_REPEAT_S * 1.1) == ([199, 200, 201], False)


def test_a_long_gap_and_sound_are_not_asked_for():
    video, sound = Reception(repair=True), Reception(repair=False)
    video.arrived(1, 0.0)
    assert video.arrived(2 + MAX_GAP, 0.0) == []
    sound.arrived(1, 0.0)
    assert sound.arrived(5, 0.0) == []


def test_report_counts_loss_since_the_last_one_and_wraps():
    reception = Reception(repair=False)
    assert reception.report(7, 0.0) is None
    for number in [65_530, 65_531, 65_532, 65_535, 0, 1]:
        reception.arrived(number, 0.0)
    reception.sender_report(0x11112222_33334444, 1.0)
    block = reception.report(7, 1.5)
    assert (block.ssrc, block.packets_lost, block.highest_sequence) == (7, 2, 0x10001)
    assert block.fraction_lost == (2 << 8) // 8
    assert (block.lsr, block.dlsr) == (0x22223333, 0x8000)
    assert reception.report(7, 2.0).fraction_lost == 0


def test_what_is_lost_is_summed_up_as_reports_are_made():
    reception = Reception(repair=False)
    for sequence in (1, 2, 5, 6, 9):
        reception.arrived(sequence, 0.0)
    assert reception.lost == 0
    reception.report(7, 1.0)
    assert reception.lost == 4
    reception.report(7, 2.0)
    assert reception.lost == 4


def test_a_line_that_loses_packets_stays_lossy_through_a_second_without_a_gap():
    stream, number = Reception(repair=True), 0
    lossy = []
    for second in range(12):
        for packet in range(30):
            number += 2 if packet == 7 and second < 3 and second != 1 else 1
            stream.arrived(number, second + packet / 30)
        stream.report(1, second + 1.0)
        lossy.append(stream.is_lossy)
    assert lossy[0]  # one of thirty
    assert lossy[2]
    assert not lossy[-1]
