/**
 * Bringing people into a room, from rooms and from the lobby in one act: who comes, with the roster that was seen. The
 * server refuses it when either has changed. Pure; no DOM.
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

/** What was seen before people are brought: who comes, and who sits there. */
export interface Seen {
  readonly coming: readonly SeatId[];
  readonly roster: readonly SeatId[];
}

export function look(view: View, staged: Staged): Seen {
  return { coming: withInterpreters(view, able(view, staged), staged.room), roster: view.rooms[staged.room]?.seated ?? [] };
}

/** Who comes now and was not among those that were seen to come: an interpreter of one of them. */
export function unseenAmong(coming: readonly SeatId[], seen: Seen): SeatId[] {
  return coming.filter((seat) => !seen.coming.includes(seat));
}

/** The command that brings them, as it was seen. */
export function commandOf({ room, seconds }: Staged, { coming, roster }: Seen, acknowledged: readonly Guard[]): Command {
  if (seconds) return { t: "set-recall", seats: coming, seconds, seen: roster, acknowledged };
  return { t: "move", seats: coming, room, seen: roster, acknowledged };
}

/** Whether two rosters hold the same people. */
export function sameRoster(one: readonly SeatId[], other: readonly SeatId[]): boolean {
  return one.length === other.length && one.every((seat) => other.includes(seat));
}
