/** How it stands with people: their word, distress, readiness in a break, waiting. Types and questions; no DOM. */
import type { E, T } from "./messages";
import type { Ms, RoomView, SeatId, View } from "./protocol";
import { steers } from "./protocol";

/** What a person gave their word for: who else is with them ("" for nobody), neither recording nor relaying. */
export interface Attestation {
  readonly present: string;
  readonly at: Ms;
}

/** What a waiting person was told; minimal: their screen names neither a person nor a room. */
export interface Wait {
  readonly word: string;
  readonly until: Ms | null;
  readonly minimal: boolean;
  readonly at: Ms;
}

/** Of oneself, and for mediators. */
export interface Care {
  readonly ready: boolean;
  readonly attestation: Attestation | null;
  readonly distress_since: Ms | null;
  readonly wait: Wait | null;
  readonly answer: { readonly well: boolean; readonly at: Ms } | null;
}

/** A signal of distress, for mediators. */
export interface Signal {
  readonly seat: SeatId;
  readonly at: Ms;
  readonly closed_at: Ms | null;
  readonly by: SeatId | null;
}

export const NO_CARE: Care = { ready: false, attestation: null, distress_since: null, wait: null, answer: null };

/** How much may be said, in characters (state.Limits). */
export const REASON_CHARS = 500;
export const PRESENT_CHARS = 300;
export const WAIT_WORD_CHARS = 200;
/** The longest wait that can be named, in minutes (state.Limits). */
export const WAIT_MINUTES = 240;

export type CareCommand =
  | T<"tell-ready", { ready: boolean }>
  | T<"attest", { present: string; not_recording: boolean; not_relaying: boolean }>
  | T<"signal-distress">
  | T<"withdraw-distress">
  | T<"close-distress", { seat: SeatId }>
  | T<"tell-wait", { seats: readonly SeatId[]; word: string; minutes: number; minimal: boolean }>
  | T<"answer-check-in", { well: boolean }>;

export type CareEvent =
  | E<"ready-told", { seat: SeatId; ready: boolean }>
  | E<"attested", { seat: SeatId; present: string }>
  | E<"distress-signalled", { seat: SeatId }>
  | E<"distress-closed", { seat: SeatId; by: SeatId }>
  | E<"wait-told", { seat: SeatId; word: string; until: Ms | null; minimal: boolean }>
  | E<"check-in-answered", { seat: SeatId; well: boolean }>;

const MINUTE = 60_000; // ms

/** A person who waits for a mediator, or all who wait in one room: since when, and what they were told. */
export interface Waiting {
  readonly key: string;
  readonly room: RoomView | null;
  readonly seats: readonly SeatId[];
  readonly since: Ms;
  readonly wait: Wait | null;
}

/** Tells whether somebody waits for a mediator: in the lobby, or in a room where none sits (as the core has it). */
export function waits(view: View, seat: SeatId): boolean {
  const me = view.people[seat];
  if (!me || steers(me.person)) return false;
  if (me.standing === "waiting" || me.standing === "held") return true;
  const room = me.room ? view.rooms[me.room] : undefined;
  return room !== undefined && room.waiting_since !== null;
}

/** Everybody who waits, as a mediator sees it: each person in the lobby, and each room without a mediator; the longest first. */
export function waitingOf(view: View): Waiting[] {
  const lobby = Object.values(view.people).flatMap(({ person, standing, since, care }): Waiting[] =>
    waits(view, person.seat) && (standing === "waiting" || standing === "held") ? [{ key: person.seat, room: null, seats: [person.seat], since, wait: care.wait }] : [],
  );
  const rooms = Object.values(view.rooms).flatMap((room): Waiting[] => {
    if (!room.open || room.pause || room.waiting_since === null) return [];
    const waited = room.seated.flatMap((seat) => view.people[seat]?.care.wait ?? []);
    return [{ key: room.room, room, seats: room.seated, since: room.waiting_since, wait: waited.at(-1) ?? null }];
  });
  return [...lobby, ...rooms].sort((one, other) => one.since - other.since);
}

/** Until when somebody was told to wait; else how long the session lets people wait before the mediator is reminded. */
export function agreedUntil(view: View, { since, wait }: Waiting): Ms {
  return wait?.until ?? since + view.nudge_minutes * MINUTE;
}

/** Who waits for longer than agreed. */
export function overdue(view: View, now: Ms): Waiting[] {
  return waitingOf(view).filter((one) => now >= agreedUntil(view, one));
}
