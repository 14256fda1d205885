/** A recall into the joint session (room_server/session/recalls.py): the shapes, and what is reckoned from them. No DOM. */
import type { E, Guard, T } from "./messages";
import { JOINT, type Ms, type SeatId, steers, type View } from "./protocol";

/** Who is called back, and when they are brought over; for mediators. */
export interface Recall {
  readonly by: SeatId;
  readonly started_at: Ms;
  readonly until: Ms;
  /** Who is still to come, with the interpreters who go along. */
  readonly seats: readonly SeatId[];
  /** Everybody who would sit there then, as it was shown when it was set. */
  readonly expected: readonly SeatId[];
  /** The parties of whom it was acknowledged that they come without their counsel. */
  readonly alone: readonly SeatId[];
  /** Who asked for a moment. */
  readonly waits: readonly SeatId[];
}

/** That one is called back oneself. */
export interface Recalled {
  readonly until: Ms;
  /** How many others will be there at most. */
  readonly others: number;
  /** One asked for a moment, and stays. */
  readonly waits: boolean;
}

export type RecallOver = "done" | "called-off" | "changed" | "gone";

/** How the last recall ended; for mediators. */
export interface RecallOutcome {
  readonly how: RecallOver;
  readonly by: SeatId;
  readonly at: Ms;
  readonly came: readonly SeatId[];
  readonly waits: readonly SeatId[];
  /** Who stays with one who asked for a moment. */
  readonly kept: readonly SeatId[];
}

export type RecallCommand =
  | T<"set-recall", { seats: readonly SeatId[]; seconds: number; seen: readonly SeatId[]; acknowledged: readonly Guard[] }>
  | T<"prolong-recall", { seconds: number }>
  | T<"call-off-recall">
  | T<"recall-now">
  | T<"answer-recall", { wait: boolean }>;

export type RecallEvent =
  | E<"recall-planned", { by: SeatId; seats: readonly SeatId[]; expected: readonly SeatId[]; alone: readonly SeatId[]; until: Ms }>
  | E<"recall-set", { seat: SeatId; until: Ms; others: number }>
  | E<"recall-prolonged", { until: Ms }>
  | E<"recall-answered", { seat: SeatId; wait: boolean }>
  | E<"recall-lifted", { seat: SeatId }>
  | E<"recall-ended", { how: RecallOver; by: SeatId; came: readonly SeatId[]; waits: readonly SeatId[]; kept: readonly SeatId[] }>;

/** The countdowns that are offered, in seconds. */
export const COUNTDOWNS: readonly number[] = [30, 60, 120, 300];
/** What is offered first. */
export const COUNTDOWN = 60; // s
/** How much longer a press makes it. */
export const LONGER = 60; // s

/** Everybody who sits in a private room, but for those who were put into a hold room (heldBack). */
export function awayFromJoint(view: View): SeatId[] {
  const held = new Set(heldBack(view));
  return Object.values(view.rooms).flatMap(({ room, seated }) => (room === JOINT ? [] : seated.filter((seat) => !held.has(seat))));
}

/** Who waits in a hold room: they are held there on purpose, and placed one by one. A mediator is there with them. */
export function heldBack(view: View): SeatId[] {
  const inHold = Object.values(view.rooms).flatMap(({ kind, seated }) => (kind === "hold" ? seated : []));
  return inHold.filter((seat) => {
    const known = view.people[seat];
    return known !== undefined && !steers(known.person);
  });
}

/** Whether there is anybody to call back: not while that goes on, nor where the sides never meet. */
export function canRecall(view: View): boolean {
  return !view.recall && !view.shuttle && awayFromJoint(view).some((seat) => seat !== view.you);
}

/** Of those who asked for a moment, or stayed with one of them, who is still in a private room. */
export function stillAway(view: View, { waits, kept }: RecallOutcome): SeatId[] {
  return [...waits, ...kept].filter((seat) => ![null, undefined, JOINT].includes(view.people[seat]?.room));
}
