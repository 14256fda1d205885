/**
 * What speaks against bringing people into a room, before the server is asked: the same guards as
 * room_server/session/placement.py, with the names that the question needs. The server decides; a guard that
 * this file did not see comes back as a refusal and is asked then. Pure; no DOM.
 */
import type { Guard } from "../messages";
import { NEUTRAL, type PersonView, type RoomId, type SeatId, type SideId, type View } from "../protocol";

export interface Meeting {
  readonly guard: "sides-would-meet";
  /** Who would come. */
  readonly coming: readonly PersonView[];
  /** Who of other sides would be there; nobody, where the room of another side is empty. */
  readonly others: readonly PersonView[];
}

export interface Alone {
  readonly guard: "without-counsel";
  readonly party: PersonView;
  /** Their counsel, wherever they are. */
  readonly counsel: readonly PersonView[];
}

export interface Watching {
  readonly guard: "observer-in-private";
  readonly observer: PersonView;
}

export type Warning = Meeting | Alone | Watching;

/** Somebody would meet another side in a private room, or enter the room of another side; or a party would be without their counsel. */
export function warningsOf(view: View, seats: readonly SeatId[], room: RoomId): Warning[] {
  const target = view.rooms[room];
  if (!target) return [];
  const after = [...new Set([...target.seated, ...seats])].flatMap((seat) => view.people[seat] ?? []);
  const coming = seats.flatMap((seat) => view.people[seat] ?? []);
  const found: Warning[] = [];
  const apart = target.kind !== "joint" && target.kind !== "counsel" && sides(coming).size > 0;
  if (apart && withSide(sides(after), target.side).size > 1) found.push(meeting(coming, after, target.side));
  for (const person of coming) {
    const counsel = person.person.role === "party" ? counselOf(view, person.person.side) : [];
    if (target.kind !== "hold" && counsel.length && !counsel.some((one) => after.includes(one))) found.push({ guard: "without-counsel", party: person, counsel });
    if (person.person.role === "observer" && target.kind !== "joint" && target.kind !== "hold") found.push({ guard: "observer-in-private", observer: person });
  }
  return found;
}

/** The guards to acknowledge, each once. */
export function guardsIn(warnings: readonly Warning[]): Guard[] {
  return [...new Set(warnings.map(({ guard }) => guard))];
}

/** Who comes from outside the room's side, and whom they would meet. */
function meeting(coming: readonly PersonView[], after: readonly PersonView[], side: SideId): Meeting {
  const foreign = coming.filter(({ person }) => person.side !== NEUTRAL && person.side !== side);
  const come = foreign.length ? foreign : coming;
  const of = new Set(come.map(({ person }) => person.side));
  return { guard: "sides-would-meet", coming: come, others: after.filter((one) => one.person.side !== NEUTRAL && !come.includes(one) && !(of.size === 1 && of.has(one.person.side))) };
}

function withSide(found: ReadonlySet<SideId>, side: SideId): ReadonlySet<SideId> {
  return side === NEUTRAL ? found : new Set([...found, side]);
}

function sides(people: readonly PersonView[]): Set<SideId> {
  return new Set(people.map(({ person }) => person.side).filter((side) => side !== NEUTRAL));
}

function counselOf(view: View, side: SideId): PersonView[] {
  return Object.values(view.people).filter(({ person, standing }) => standing === "seated" && person.role === "counsel" && person.side === side);
}
