/** Who wants something of the mediators now: hands in every room, signals of distress, requests and words. Pure; no DOM. */
import { placeInTurns } from "../floor";
import type { ItemId, Ms, PersonView, RoomView, SeatId, View } from "../protocol";
import { openRooms } from "./board";
import { unanswered } from "./letters";

/** A hand that is up and has no turn yet, and the room in which it is. */
export interface RaisedHand {
  readonly seat: SeatId;
  readonly at: Ms;
  readonly room: RoomView;
}

/** Every hand of which the reader knows, the oldest first. */
export function handsUp(view: View): RaisedHand[] {
  const hands = openRooms(view).flatMap((room) => room.floor.hands.map((hand) => ({ ...hand, room })));
  return hands.filter(({ room, seat }) => !placeInTurns(room.floor, seat)).toSorted((one, other) => one.at - other.at);
}

/** Those in rooms where the reader does not sit: nobody there sees them take their turn. */
export function handsElsewhere(view: View): RaisedHand[] {
  const here = view.people[view.you]?.room;
  return handsUp(view).filter(({ room }) => room.room !== here);
}

export function inDistress(view: View): PersonView[] {
  return Object.values(view.people).filter(({ care }) => care.distress_since !== null);
}

/** How many entries stand under "Asking for you". */
export function askingCount(view: View, done: ReadonlySet<ItemId>): number {
  return Object.keys(view.requests).length + unanswered(view, done).length + handsElsewhere(view).length;
}

/** Who is in the session, and has no line. */
export function withoutLine(view: View): PersonView[] {
  return Object.values(view.people).filter(({ standing, on_line }) => !on_line && ["waiting", "held", "seated"].includes(standing));
}
