/** Who can be given the floor in a room, and whose opening statements come in which order. Pure; no DOM. */
import type { PlannedTurn } from "../floor";
import { peopleIn } from "../people";
import type { PersonView, RoomView, View } from "../protocol";

const OPENING_ROLES: ReadonlySet<string> = new Set(["party", "representative"]);

/** Everyone there but observers, who only watch. */
export function speakersOf(view: View, room: RoomView): PersonView[] {
  return peopleIn(view, room).filter(({ person }) => person.role !== "observer");
}

/** One turn of so many minutes for each who speaks for a side. */
export function openingsOf(view: View, room: RoomView, minutes: number): PlannedTurn[] {
  return speakersOf(view, room).flatMap(({ person: { seat, role } }) => (OPENING_ROLES.has(role) ? [{ seat, minutes }] : []));
}
