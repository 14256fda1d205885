"""The cast that every test shares: two mediators, two sides with their people, and those who watch.

Ana's side is ``a`` (the tenant), Ben's side is ``b`` (the landlord). Ana and Ben approve releases for their sides.
"""

from __future__ import annotations

from dataclasses import replace

from room_server.session.people import NEUTRAL, Role, SeatId, SideId
from room_server.session.practices.opening import NewSeat, OpenSession

A, B = SideId("a"), SideId("b")

MARA = SeatId("s-mara")  # mediator
TOMAS = SeatId("s-tomas")  # co-mediator
ANA = SeatId("s-ana")  # party, side a
LUIS = SeatId("s-luis")  # Ana's counsel
IRENA = SeatId("s-irena")  # Ana's support person
NADIA = SeatId("s-nadia")  # interpreter of side a; in ``INTERPRETED``, Ana's own
BEN = SeatId("s-ben")  # party, side b
MEI = SeatId("s-mei")  # Ben's counsel
RUTH = SeatId("s-ruth")  # Ben's representative
OLEG = SeatId("s-oleg")  # expert
ELIN = SeatId("s-elin")  # observer

PEOPLE = (
    NewSeat(MARA, "Mara Lindqvist", Role.MEDIATOR),
    NewSeat(TOMAS, "Tomas Berg", Role.CO_MEDIATOR),
    NewSeat(ANA, "Ana Duarte", Role.PARTY, A, "Tenant", approves=True),
    NewSeat(LUIS, "Luis Prado", Role.COUNSEL, A, "Tenant"),
    NewSeat(IRENA, "Irena Novak", Role.SUPPORT_PERSON, A, "Tenant"),
    NewSeat(NADIA, "Nadia Haddad", Role.INTERPRETER, A, "Tenant"),
    NewSeat(BEN, "Ben Okafor", Role.PARTY, B, "Landlord", approves=True),
    NewSeat(MEI, "Mei Tanaka", Role.COUNSEL, B, "Landlord"),
    NewSeat(RUTH, "Ruth Adler", Role.REPRESENTATIVE, B, "Landlord"),
    NewSeat(OLEG, "Oleg Marin", Role.EXPERT),
    NewSeat(ELIN, "Elin Strand", Role.OBSERVER),
)

INTERPRETED = tuple(replace(person, serves=ANA) if person.seat == NADIA else person for person in PEOPLE)
"""The same people, where the interpreter serves Ana and goes where she goes."""

EVERYBODY = tuple(person.seat for person in PEOPLE)
MEDIATORS = (MARA, TOMAS)
OUTSIDERS_OF_A = tuple(person.seat for person in PEOPLE if person.side != A and person.seat not in MEDIATORS)
"""Those who must learn nothing of a caucus that a mediator holds with side a."""

AGREEMENT = {"en": "We keep what is said here to ourselves.", "de": "Was hier gesagt wird, bleibt unter uns."}

OPENING = OpenSession("Duarte and Okafor", AGREEMENT, PEOPLE)


def late_person(seat: SeatId, role: Role, side: SideId = NEUTRAL) -> NewSeat:
    """Return somebody who is invited only after the session was made."""
    return NewSeat(seat, f"{seat} (late)", role, side)
