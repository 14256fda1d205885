/** The part of the fold that keeps each room's floor, and whether a mediator is heard in it from elsewhere. No DOM. */
import type { Floor } from "./floor";
import type { Told } from "./messages";
import type { RoomId, SeatId, View } from "./protocol";
import { roomOf, withRoom } from "./viewParts";

export const FLOOR = {
  "hand-raised": (v: View, e: Told<"hand-raised">): View =>
    onFloor(v, e.room, ({ hands }) => ({ hands: [...hands, { seat: e.seat, at: e.at }] })),
  "hand-lowered": (v: View, e: Told<"hand-lowered">): View => onFloor(v, e.room, ({ hands }) => ({ hands: others(hands, e.seat) })),
  "turns-arranged": (v: View, e: Told<"turns-arranged">): View => onFloor(v, e.room, () => ({ turns: e.turns })),
  "floor-given": (v: View, e: Told<"floor-given">): View =>
    onFloor(v, e.room, ({ hands, turns }) => ({
      hands: others(hands, e.seat),
      turns: others(turns, e.seat),
      speaker: { seat: e.seat, since: e.at, until: e.until },
    })),
  "floor-ended": (v: View, e: Told<"floor-ended">): View => onFloor(v, e.room, () => ({ speaker: null })),
  "address-started": (v: View, e: Told<"address-started">): View => withRoom(v, e.room, { address: { by: e.by, until: e.until } }),
  "address-ended": (v: View, e: Told<"address-ended">): View => withRoom(v, e.room, { address: null }),
};

function onFloor(v: View, room: RoomId, change: (floor: Floor) => Partial<Floor>): View {
  const { floor } = roomOf(v, room);
  return withRoom(v, room, { floor: { ...floor, ...change(floor) } });
}

function others<Entry extends { readonly seat: SeatId }>(entries: readonly Entry[], seat: SeatId): readonly Entry[] {
  return entries.filter((entry) => entry.seat !== seat);
}
