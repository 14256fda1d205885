/** Closed doors (room_server/session/practices/locking.py): what may be asked, what is told, and the fold. No DOM. */
import type { E, T, Told } from "./messages";
import type { PersonView, SeatId, View } from "./protocol";

export type LockCommand = T<"lock-session", { locked: boolean }>;
export type LockEvent = E<"session-locked", { by: SeatId; locked: boolean }> | E<"turned-away", { seat: SeatId }>;

type Table = { readonly [Name in LockEvent["t"]]: (v: View, e: Told<Name>) => View };

export const LOCK: Table = {
  "session-locked": (v, e) => ({ ...v, lock: e.locked ? [] : null }),
  "turned-away": (v, e) => ({ ...v, lock: [...(v.lock ?? []), e.seat] }),
};

/** Who asked to come in and is still outside, for mediators. */
export function turnedAway(view: View): PersonView[] {
  return (view.lock ?? []).flatMap((seat) => {
    const person = view.people[seat];
    return person && (person.standing === "invited" || person.standing === "departed") ? [person] : [];
  });
}
