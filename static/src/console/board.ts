/**
 * What the mediator's board shows, read from the view: the open rooms with their people, the lobby, who is away.
 * Pure; no DOM.
 */
import { myRoom, peopleIn } from "../people";
import { JOINT, NEUTRAL, type PersonView, type RoomView, type SideId, steers, type View } from "../protocol";

export interface Column {
  readonly room: RoomView;
  readonly people: readonly PersonView[];
}

/** Mediators first, then side by side, other neutrals last, each by name: the same person stands in the same place everywhere. */
export function inOrder(people: readonly PersonView[]): PersonView[] {
  const rank = ({ person }: PersonView) => (steers(person) ? "" : person.side === NEUTRAL ? "zz" : person.side);
  return people.toSorted((a, b) => rank(a).localeCompare(rank(b)) || a.person.name.localeCompare(b.person.name));
}

/** The open rooms, the joint session first, the others as they were opened. */
export function openRooms(view: View): RoomView[] {
  const rooms = Object.values(view.rooms).filter(({ open }) => open);
  return [...rooms.filter(({ room }) => room === JOINT), ...rooms.filter(({ room }) => room !== JOINT)];
}

export function columnsOf(view: View): Column[] {
  return openRooms(view).map((room) => ({ room, people: peopleIn(view, room) }));
}

/** Who waits, the longest first. */
export function lobbyOf(view: View): PersonView[] {
  const waiting = Object.values(view.people).filter(({ standing }) => standing === "waiting" || standing === "held");
  return waiting.toSorted((a, b) => a.since - b.since);
}

/** Who was invited and is neither in the lobby nor in a room, nor removed. */
export function awayOf(view: View): PersonView[] {
  return inOrder(Object.values(view.people).filter(({ standing }) => ["invited", "declined", "departed"].includes(standing)));
}

/** Everyone in some room. */
export function admittedOf(view: View): PersonView[] {
  return inOrder(Object.values(view.people).filter(({ standing }) => standing === "seated"));
}

/** The sides that have people, in order. */
export function sidesOf(view: View): SideId[] {
  const sides = Object.values(view.people).map(({ person }) => person.side);
  return [...new Set(sides)].filter((side) => side !== NEUTRAL).toSorted();
}

/** A side's own name, such as "Tenant"; empty if the mediator gave it none. */
export function sideName(view: View, side: SideId): string {
  return Object.values(view.people).find(({ person }) => person.side === side && person.side_name)?.person.side_name ?? "";
}

/** The others of one's room. */
export function withMe(view: View): PersonView[] {
  const room = myRoom(view);
  return room ? peopleIn(view, room).filter(({ person }) => person.seat !== view.you) : [];
}
