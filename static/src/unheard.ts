/** Whom the mediator has not heard: sides that were long not alone with them, people who have said nothing yet. Pure. */
import { type Ms, NEUTRAL, type PersonView, type SideId, type View } from "./protocol";

const MINUTE = 60_000; // ms
/** Who speaks for themselves: that a lawyer or an interpreter was silent is no sign. */
const VOICES: ReadonlySet<string> = new Set(["party", "representative"]);
/** So much was said by others before somebody's silence is worth a word. */
const SAID_BY_OTHERS: Ms = 60_000;

export interface UnheardSide {
  readonly side: SideId;
  /** When the mediator was last alone with them; null: not yet. */
  readonly last: Ms | null;
}

/**
 * The sides with which the reader was not alone for longer than people are let wait, who was never first. None while no
 * side was spoken with alone, for then all are equal; nor one of which somebody sits with the reader now.
 */
export function unheardSides(view: View, now: Ms): UnheardSide[] {
  if (!Object.keys(view.alone).length) return [];
  const here = view.people[view.you]?.room;
  const present = Object.values(view.people).filter(({ person, standing }) => standing === "seated" && person.side !== NEUTRAL);
  const withMe = new Set(present.filter(({ room }) => room === here).map(({ person }) => person.side));
  return [...new Set(present.map(({ person }) => person.side))]
    .filter((side) => !withMe.has(side))
    .map((side) => ({ side, last: view.alone[side]?.last ?? null }))
    .filter(({ last }) => last === null || now - last >= view.nudge_minutes * MINUTE)
    .toSorted((one, other) => (one.last ?? 0) - (other.last ?? 0) || one.side.localeCompare(other.side));
}

/** Whether somebody who speaks for themselves said nothing yet wherever the reader was told who speaks. */
export function silent(view: View, { person }: PersonView): boolean {
  if (!VOICES.has(person.role)) return false;
  const times = Object.values(view.rooms).map(({ spoken }) => spoken);
  if (times.some((spoken) => (spoken[person.seat] ?? 0) > 0)) return false;
  return times.flatMap((spoken) => Object.values(spoken)).reduce((sum, time) => sum + time, 0) >= SAID_BY_OTHERS;
}
