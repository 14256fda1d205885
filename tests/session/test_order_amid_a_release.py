"""An order that is set while a release is open ends nothing by itself, least of all at a moment that tells of others.

Found by the laws (seed 2026173783391/104): the approver was told of the end of a proposal when something happened that
was hidden from them.
"""

from room_server.session.crossing import ItemKind
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.disclosure import ProposeRelease, ReleaseDropped
from room_server.session.practices.rest import KeepJointOpen
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from tests.cast import BEN, MARA, MEI
from tests.scenario import Story


def test_what_happens_elsewhere_ends_no_proposal_of_an_approver_under_an_order():
    story = Story().opened().admitted(MARA, BEN, MEI).caucus("b").bring(BEN, "b")
    story.tell(MEI, Draw(JOINT, (Patch(ItemId("e-1"), {"type": "text", "text": "9,000"}),)))
    story.tell(MARA, ProposeRelease(JOINT, ItemId("e-1"), "9,000", story.room("b"), ItemKind.ELEMENT))
    story.tell(MARA, KeepApart(MEI, BEN))
    before = story.bytes_of(BEN)
    story.tell(MARA, KeepJointOpen(open=True))
    assert story.bytes_of(BEN) == before
    assert not story.read_by(MARA, ReleaseDropped)
