/**
 * Bringing people into a room: who comes, with the roster that was seen. People in the lobby are admitted, people in
 * rooms are moved, in that order of commands: first the move, which the server refuses when the room has changed.
 * Pure; no DOM.
 */
import type { Command, Guard } from "../messages";
import type { RoomId, SeatId, View } from "../protocol";

export interface Staged {
  readonly seats: readonly SeatId[];
  readonly room: RoomId;
  /** Into the joint session: after this countdown; 0 or nothing: at once. */
  readonly seconds?: number;
  /** These are meant to be all who are away: then it is said who is left out. */
  readonly everyone?: boolean;
}

const inLobby = (view: View, seat: SeatId): boolean => ["waiting", "held"].includes(view.people[seat]?.standing ?? "");

/** Those of the seats that can still come: not there yet, and in the lobby or in a room. */
export function able(view: View, { seats, room }: Staged): SeatId[] {
  return seats.filter((seat) => {
    const person = view.people[seat];
    return person && person.room !== room && (person.standing === "seated" || inLobby(view, seat));
  });
}

/** Who comes, with the interpreters who go where those go whom they serve: from the room in which that person is. */
export function withInterpreters(view: View, seats: readonly SeatId[], room: RoomId): SeatId[] {
  const along = Object.values(view.people).filter(({ person, room: at }) => {
    const served = person.serves === null ? undefined : view.people[person.serves];
    if (!served || !seats.includes(served.person.seat) || seats.includes(person.seat)) return false;
    return at !== null && at !== room && (served.room === at || served.room === null);
  });
  return [...seats, ...along.map(({ person }) => person.seat)];
}

/** The commands that bring them, with the roster as it was seen. */
export function commandsOf(view: View, staged: Staged, seen: readonly SeatId[], acknowledged: readonly Guard[]): Command[] {
  const coming = able(view, staged);
  if (staged.seconds) return [{ t: "set-recall", seats: coming, seconds: staged.seconds, seen, acknowledged }];
  const moved = coming.filter((seat) => !inLobby(view, seat));
  const admitted = coming.filter((seat) => inLobby(view, seat));
  const { room } = staged;
  const move: Command[] = moved.length ? [{ t: "move", seats: moved, room, seen, acknowledged }] : [];
  return [...move, ...admitted.map((seat): Command => ({ t: "admit", seat, room, acknowledged }))];
}

/** Whether two rosters hold the same people. */
export function sameRoster(one: readonly SeatId[], other: readonly SeatId[]): boolean {
  return one.length === other.length && one.every((seat) => other.includes(seat));
}
