/** Who spoke for how long in one room, by side and person, from what the reader was told. Pure. */
import { personIn } from "./people";
import { type Ms, NEUTRAL, type Person, type RoomView, type SideId, type View } from "./protocol";

export interface SideTalk {
  readonly side: SideId;
  readonly time: Ms;
  readonly people: readonly { readonly person: Person; readonly time: Ms }[];
}

/** Sides in their order, those without a side last; the longest first in each. Who sits there and was silent counts 0. */
export function talkIn(view: View, room: RoomView): SideTalk[] {
  const seats = new Set([...Object.keys(room.spoken), ...room.seated]);
  const people = [...seats]
    .map((seat) => ({ person: personIn(view, seat), time: room.spoken[seat] ?? 0 }))
    .filter((one): one is { person: Person; time: Ms } => one.person !== undefined && (one.time > 0 || one.person.role !== "observer"));
  const sides = [...new Set(people.map(({ person }) => person.side))].sort((one, other) => Number(one === NEUTRAL) - Number(other === NEUTRAL) || one.localeCompare(other));
  return sides.map((side) => {
    const team = people.filter(({ person }) => person.side === side).sort((one, other) => other.time - one.time || one.person.name.localeCompare(other.person.name));
    return { side, people: team, time: team.reduce((sum, { time }) => sum + time, 0) };
  });
}

/** The rooms of which the reader was told anything, the joint session first. */
export function roomsWithTalk(view: View): RoomView[] {
  return Object.values(view.rooms)
    .filter(({ spoken }) => Object.keys(spoken).length > 0)
    .sort((one, other) => Number(other.kind === "joint") - Number(one.kind === "joint"));
}
