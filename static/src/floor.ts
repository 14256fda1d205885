/**
 * Who speaks and who waits to speak in a room, and words to all rooms (room_server/session/floors.py): the shapes, and
 * what is reckoned from them. No DOM.
 */
import type { ItemId, Ms, RoomId, SeatId } from "./protocol";

export interface Hand {
  readonly seat: SeatId;
  readonly at: Ms;
}

/** One who will have the floor; 0 minutes: no time is set. */
export interface PlannedTurn {
  readonly seat: SeatId;
  readonly minutes: number;
}

export interface Speaker {
  readonly seat: SeatId;
  readonly since: Ms;
  /** When their time is up; null where none was set. Nothing happens then by itself. */
  readonly until: Ms | null;
}

export interface Floor {
  /** In the order in which they were raised. */
  readonly hands: readonly Hand[];
  /** In the order in which they come. */
  readonly turns: readonly PlannedTurn[];
  readonly speaker: Speaker | null;
}

/** A mediator is heard in a room from elsewhere, until then at the latest. */
export interface AddressShown {
  readonly by: SeatId;
  readonly until: Ms;
}

export const EMPTY_FLOOR: Floor = { hands: [], turns: [], speaker: null };

/** The longest time that can be set for one turn (state.Limits). */
export const FLOOR_MINUTES = 60;

type T<Name extends string, More = unknown> = { readonly t: Name } & Readonly<More>;
type E<Name extends string, More = unknown> = T<Name, { at: Ms } & More>;

export type FloorCommand =
  | T<"raise-hand", { room: RoomId }>
  | T<"lower-hand", { seat: SeatId }>
  | T<"arrange-turns", { room: RoomId; turns: readonly PlannedTurn[]; seen: readonly SeatId[] }>
  | T<"give-floor", { room: RoomId; seat: SeatId; minutes: number }>
  | T<"end-floor", { room: RoomId; seat: SeatId }>
  | T<"start-address">
  | T<"end-address">
  /** With no rooms: to everyone admitted. */
  | T<"announce", { text: string; rooms: readonly RoomId[] }>;

export type FloorOver = "given-back" | "by-mediator" | "went" | "paused";

export type FloorEvent =
  | E<"hand-raised", { seat: SeatId; room: RoomId }>
  | E<"hand-lowered", { seat: SeatId; room: RoomId }>
  | E<"turns-arranged", { room: RoomId; turns: readonly PlannedTurn[] }>
  | E<"floor-given", { seat: SeatId; room: RoomId; until: Ms | null }>
  | E<"floor-ended", { seat: SeatId; room: RoomId; why: FloorOver }>
  | E<"address-started", { room: RoomId; by: SeatId; until: Ms }>
  | E<"address-ended", { room: RoomId; by: SeatId }>
  | E<"announced", { line: ItemId; by: SeatId; text: string; rooms: readonly RoomId[] }>;

/** Where somebody stands in the order of turns, from 1; 0 where they do not. */
export function placeInTurns(floor: Floor, seat: SeatId): number {
  return floor.turns.findIndex((turn) => turn.seat === seat) + 1;
}

/** The order with one turn moved by so many places, as far as it goes. */
export function turnsMoved(turns: readonly PlannedTurn[], seat: SeatId, by: -1 | 1): readonly PlannedTurn[] {
  const from = turns.findIndex((turn) => turn.seat === seat);
  const to = from + by;
  const moving = turns[from];
  if (!moving || to < 0 || to >= turns.length) return turns;
  const others = turns.filter((turn) => turn !== moving);
  return [...others.slice(0, to), moving, ...others.slice(to)];
}
