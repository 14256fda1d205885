"""What can go wrong for a headless client: one tree, and the server's own code on each."""

import pytest

from room_server.headless import Client, Door, Ended, HeadlessError, NotLetIn, Refused, Rejected, errors
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT

KINDS = [Refused, Rejected, Ended, NotLetIn]


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_caught_by_the_one_above_and_holds_its_code_and_nothing_else(kind):
    with pytest.raises(HeadlessError) as error:
        raise kind("too-long")
    assert (error.value.code, str(error.value)) == ("too-long", "too-long")


def test_they_are_told_apart():
    assert all(not issubclass(one, other) for one in KINDS for other in KINDS if one is not other)


def test_the_documents_tree_is_the_real_one():
    drawn = [line.split("+-- ")[1].split()[0] for line in errors.__doc__.splitlines() if "+-- " in line]
    assert drawn == [kind.__name__ for kind in HeadlessError.__subclasses__()]


async def test_one_handler_serves_for_whatever_the_server_says_no_to(site):
    codes = []
    async with Client(await Door.join(site.links["ana"])) as ana:
        for command in (Say(JOINT, "too early"), Say(JOINT, 7)):
            with pytest.raises(HeadlessError) as error:
                await ana.do(command)
            codes.append(error.value.code)
    assert codes == ["not-seated", "bad-field"]
