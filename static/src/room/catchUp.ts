/**
 * Who in a room may be shown which earlier lines, by the rules of session/practices/catchup.py: so that nothing is
 * offered that the server would refuse. Only lines are offered that one was told when they were said: of those one
 * knows who else was told. Pure.
 */
import { meIn, peopleIn, personIn } from "../people";
import { JOINT, NEUTRAL, type Person, type PersonView, type RoomLine, type RoomView, type SeatId, steers, type View } from "../protocol";

/** The lines of a room that the reader was told and this person was not, where the reader may show them. */
export function missedBy(view: View, room: RoomView, seat: SeatId): readonly RoomLine[] {
  const person = view.people[seat];
  const here = meIn(view).room === room.room && person?.room === room.room && person.confirmed;
  if (view.over || !here || !mayShow(meIn(view).person, person.person, room)) return [];
  return room.lines.filter((line) => line.roster !== null && !room.rosters[line.roster]?.includes(seat) && isOfRoom(view, room, line));
}

/** Those in the room who can be shown something, in the order of the list of people. */
export function latecomers(view: View, room: RoomView): readonly PersonView[] {
  return peopleIn(view, room).filter(({ person }) => missedBy(view, room, person.seat).length > 0);
}

function mayShow(me: Person, reader: Person, room: RoomView): boolean {
  if (me.role === "observer") return false;
  if (room.room === JOINT) return steers(me);
  const belongs = (one: Person) => steers(one) || one.side === room.side;
  return belongs(me) && belongs(reader) && !(steers(me) && steers(reader));
}

/** What somebody of another side wrote in a caucus as a guest is not shown. */
function isOfRoom(view: View, room: RoomView, line: RoomLine): boolean {
  const side = personIn(view, line.by)?.side;
  return room.room === JOINT || side === room.side || side === NEUTRAL;
}
