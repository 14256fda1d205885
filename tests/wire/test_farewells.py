from room_server.wire.farewells import CLOSE_CODES, Bye


def test_every_reason_has_a_close_code_of_its_own_that_a_server_may_send():
    assert CLOSE_CODES.keys() == set(Bye)
    assert len(set(CLOSE_CODES.values())) == len(Bye)
    assert all(code in {1011, 1012} or 4000 <= code < 5000 for code in CLOSE_CODES.values())  # RFC 6455 7.4.2
