/**
 * How long the mediator was alone with each side, to keep a balance. Counted in this browser from what the view says:
 * each stay in a private room with a side, from coming in to going out. Pure; no DOM.
 */
import type { Ms, RoomId, SideId, View } from "../protocol";
import { meIn, myRoom } from "../people";

interface Stay {
  readonly side: SideId;
  readonly room: RoomId;
  readonly since: Ms;
}

export interface Tally {
  /** Stays that are over. */
  readonly total: Readonly<Record<SideId, Ms>>;
  /** When the last of them ended. */
  readonly last: Readonly<Record<SideId, Ms>>;
  readonly stay: Stay | null;
}

export const NO_TIME: Tally = { total: {}, last: {}, stay: null };

function stayOf(view: View): Stay | null {
  const me = meIn(view);
  const room = myRoom(view);
  if (!me || !room || room.kind === "joint") return null;
  const present = room.seated.some((seat) => view.people[seat]?.person.side === room.side);
  return present ? { side: room.side, room: room.room, since: me.since } : null;
}

/** The tally after a look at the view; the same object while nothing changed. */
export function tallied(tally: Tally, view: View, now: Ms): Tally {
  const stay = stayOf(view);
  const { stay: old } = tally;
  if (old?.room === stay?.room && old?.since === stay?.since) return tally;
  if (!old) return { ...tally, stay };
  const spent = Math.max(0, now - old.since);
  return { total: { ...tally.total, [old.side]: (tally.total[old.side] ?? 0) + spent }, last: { ...tally.last, [old.side]: now }, stay };
}

/** The time with a side, the present stay included. */
export function timeWith(tally: Tally, side: SideId, now: Ms): Ms {
  const present = tally.stay?.side === side ? Math.max(0, now - tally.stay.since) : 0;
  return (tally.total[side] ?? 0) + present;
}
