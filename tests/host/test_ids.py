from room_server.host.ids import ID_CHARS, command_key, ids_for, moment_key


def test_ids_depend_on_secret_seat_command_and_index_and_on_nothing_else():
    one = ids_for(b"secret", command_key("ana", "c1"))
    same = ids_for(b"secret", command_key("ana", "c1"))
    others = [
        ids_for(b"other", command_key("ana", "c1")),
        ids_for(b"secret", command_key("ben", "c1")),
        ids_for(b"secret", command_key("ana", "c2")),
    ]
    assert [one(i) for i in range(3)] == [same(i) for i in range(3)]
    made = {one(0), one(1), *(other(0) for other in others)}
    assert len(made) == 5
    assert {len(one) for one in made} == {ID_CHARS}


def test_the_server_itself_has_a_name_that_no_seat_can_take():
    assert command_key("", "x") == "@host/x"


def test_a_name_that_is_used_again_at_another_moment_makes_other_ids():
    key = command_key("ana", "c1")
    assert ids_for(b"secret", moment_key(key, 1))(0) != ids_for(b"secret", moment_key(key, 2))(0)
