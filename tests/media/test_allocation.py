"""How a narrow line is shared out."""

from __future__ import annotations

from room_server.media.allocation import KEEP, PAUSED, SPARE, Layer, Tile, allocate, wished

CAMERA = (Layer(0, 100_000, 180), Layer(1, 300_000, 360), Layer(2, 800_000, 720))


def tile(height: int = 720, has: int = PAUSED, layers=CAMERA) -> Tile:
    return Tile(layers, height, has)


def test_everyone_gets_what_fills_the_tile_when_there_is_room():
    shares = allocate([tile(720), tile(300), tile(100)], [0, 1, 2], 2_000_000)
    assert shares.chosen == (2, 1, 0)
    assert (shares.used_bits, shares.missing_bits) == (1_200_000, 0)


def test_a_picture_a_little_smaller_than_the_tile_is_enough():
    assert wished(tile(440))[-1].height == 360
    assert wished(tile(460))[-1].height == 720
    assert wished(tile(2000))[-1].height == 720


def test_sizes_that_are_not_known_yet_are_all_wished():
    unknown = (Layer(0, 0, 0), Layer(2, 0, 0))
    assert wished(tile(100, layers=unknown)) == unknown


def test_smallest_pictures_come_before_larger_ones_and_the_first_in_order_before_the_others():
    tiles = [tile(), tile(), tile()]
    assert allocate(tiles, [2, 0, 1], 600_000).chosen == (0, 0, 1)
    assert allocate(tiles, [1, 2, 0], 600_000).chosen == (0, 1, 0)
    assert allocate(tiles, [1, 2, 0], 230_000).chosen == (PAUSED, 0, 0)
    assert allocate(tiles, [1, 2, 0], 60_000).chosen == (PAUSED, PAUSED, PAUSED)


def test_a_step_up_needs_room_to_spare_and_what_one_has_does_not():
    needed = 300_000
    assert allocate([tile(360, has=0)], [0], needed).chosen == (0,)
    assert allocate([tile(360, has=1)], [0], needed).chosen == (1,)
    assert allocate([tile(360, has=0)], [0], 100_000 + int(200_000 * SPARE) + 1).chosen == (1,)


def test_the_smallest_picture_stays_a_little_longer():
    assert allocate([tile(has=0)], [0], int(100_000 * KEEP)).chosen == (0,)
    assert allocate([tile(has=PAUSED)], [0], int(100_000 * KEEP)).chosen == (PAUSED,)


def test_smallest_pictures_stay_while_what_is_sure_allows_them():
    tiles = [tile(has=0), tile(has=0)]
    assert allocate(tiles, [1, 0], 50_000, 200_000).chosen == (0, 0)
    assert allocate(tiles, [1, 0], 50_000, 170_000).chosen == (PAUSED, 0)
    assert allocate(tiles, [1, 0], 50_000, 60_000).chosen == (PAUSED, PAUSED)


def test_what_is_not_shown_gets_nothing():
    shares = allocate([tile(0, has=2), tile(100)], [0, 1], 2_000_000)
    assert shares.chosen == (PAUSED, 0)
    assert shares.missing_bits == 0


def test_a_camera_that_sends_one_size_gets_that():
    assert allocate([tile(100, layers=(CAMERA[2],))], [0], 2_000_000).chosen == (2,)
    assert allocate([tile(720, layers=())], [0], 2_000_000).chosen == (PAUSED,)


def test_what_is_missing_is_the_next_step_with_its_room():
    assert allocate([tile(360, has=0)], [0], 150_000).missing_bits == int(200_000 * SPARE) - 50_000
