/** The part of the fold that is about how it stands with people (room_server/session/views/care.py). Pure. */
import { isMediator } from "./alone";
import { type Care, type CareEvent, NO_CARE, type Signal } from "./care";
import type { RoomEvent, Told } from "./messages";
import { type RoomView, type SeatId, steers, type View } from "./protocol";
import { changed } from "./viewParts";

type Table<Name extends RoomEvent["t"]> = { readonly [N in Name]: (v: View, e: Told<N>) => View };

function cared(v: View, seats: readonly SeatId[], change: Partial<Care>): View {
  return seats.reduce((seen, seat) => changed(seen, seat, { care: { ...(seen.people[seat]?.care ?? NO_CARE), ...change } }), v);
}

const ATTENDED: Partial<Care> = { wait: null, answer: null };
const ELSEWHERE: Partial<Care> = { ...ATTENDED, ready: false };
const ANEW: Partial<Care> = { ready: false, attestation: null };

export const CARE: Table<CareEvent["t"]> = {
  "ready-told": (v, e) => cared(v, [e.seat], { ready: e.ready }),
  attested: (v, e) => cared(v, [e.seat], { attestation: { present: e.present, at: e.at } }),
  "distress-signalled": (v, e) => {
    const signal: Signal = { seat: e.seat, at: e.at, closed_at: null, by: null };
    const seen = cared(v, [e.seat], { distress_since: e.at });
    return isMediator(v) ? { ...seen, signals: [...v.signals, signal] } : seen;
  },
  "distress-closed": (v, e) => ({
    ...cared(v, [e.seat], { distress_since: null }),
    signals: v.signals.map((one) => (one.seat === e.seat && one.closed_at === null ? { ...one, closed_at: e.at, by: e.by } : one)),
  }),
  "wait-told": (v, e) => cared(v, [e.seat], { wait: { word: e.word, until: e.until, minimal: e.minimal, at: e.at } }),
  "check-in-answered": (v, e) => cared(v, [e.seat], { answer: { well: e.well, at: e.at } }),
};

/** Lets end what an event ends, after it has been folded, and reckons who begins to wait. */
export function careFollowed(v: View, event: RoomEvent): View {
  const follow = FOLLOW[event.t] as ((v: View, e: RoomEvent) => View) | undefined;
  const seen = follow ? follow(v, event) : v;
  return ROSTERS.has(event.t) ? waitsReckoned(seen, event.at) : seen;
}

const FOLLOW: Partial<Table<RoomEvent["t"]>> = {
  "session-opened": (v, e) => ({ ...v, attestation: e.attestation, check_in_minutes: e.check_in_minutes, nudge_minutes: e.nudge_minutes }),
  "console-shown": (v, e) => e.people.reduce((seen, { person, care }) => cared(seen, [person.seat], care ?? NO_CARE), v),
  arrived: (v, e) => cared(v, [e.seat], { ...ELSEWHERE, ...ANEW }),
  "seat-placed": (v, e) => {
    const seen = cared(v, [e.person.seat], ELSEWHERE);
    return steers(e.person) ? cared(seen, seen.rooms[e.room]?.seated ?? [], ATTENDED) : seen;
  },
  departed: (v, e) => cared(v, [e.seat], ELSEWHERE),
  removed: (v, e) => cared(v, [e.seat], ELSEWHERE),
  "room-shown": (v, e) => cared(v, [e.seat], ELSEWHERE),
  "break-started": (v, e) => cared(v, v.rooms[e.room]?.seated ?? [], ANEW),
  "break-ended": (v, e) => {
    const seated = v.rooms[e.room]?.seated ?? [];
    const seen = cared(v, seated, ANEW);
    return v.attestation ? seated.reduce((next, seat) => changed(next, seat, { confirmed: false }), seen) : seen;
  },
};

const ROSTERS: ReadonlySet<RoomEvent["t"]> = new Set<RoomEvent["t"]>(["seat-placed", "seat-withdrew", "room-shown", "console-shown", "departed", "removed"]);

/** The kinds of rooms in which people talk without a mediator: they wait for none. */
const BY_THEMSELVES: ReadonlySet<RoomView["kind"]> = new Set<RoomView["kind"]>(["consultation", "counsel"]);

function waitsReckoned(v: View, at: number): View {
  const rooms = Object.values(v.rooms).map((room) => {
    const attended = BY_THEMSELVES.has(room.kind) || !room.seated.length || room.seated.some((seat) => v.people[seat] && steers(v.people[seat].person));
    return { ...room, waiting_since: attended ? null : (room.waiting_since ?? at) };
  });
  return { ...v, rooms: Object.fromEntries(rooms.map((room) => [room.room, room])) };
}
