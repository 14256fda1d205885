/**
 * The words that this client and the server say to each other (room_server/wire/PROTOCOL.md), as types. No DOM.
 *
 * Every binary WebSocket frame is one MessagePack map whose `t` says what it is. Times are UTC milliseconds.
 * What this file does not know is ignored: a newer server may say more.
 */
import type { Adjournment } from "./adjourned";
import type { AddressShown, Floor } from "./floor";

import type { BreachView, Marked, PadNote, PrivateNote, ReleaseView, SettledRelease } from "./crossing";

export type { PrivateNote, ReleaseView } from "./crossing";
import type { Care, Signal } from "./care";
import type { Recall, Recalled, RecallOutcome } from "./recall";

export const PROTOCOL_VERSION = 1;

export type Ms = number;
export type SeatId = string;
export type RoomId = string;
export type ItemId = string;
/** "a" to "z", or "n" for those who belong to no side. */
export type SideId = string;
export type Fields = Readonly<Record<string, unknown>>;

/** The joint session's room. */
export const JOINT: RoomId = "joint";
export const NEUTRAL: SideId = "n";

export type Role =
  | "mediator"
  | "co-mediator"
  | "party"
  | "counsel"
  | "representative"
  | "support-person"
  | "interpreter"
  | "expert"
  | "observer";
/** With what one joins. */
export type Mode = "video" | "audio" | "text";
export type Standing = "invited" | "waiting" | "held" | "declined" | "seated" | "departed" | "removed";
export type Stage = "preparation" | "opening" | "exploration" | "negotiation" | "closure";
export const STAGES: readonly Stage[] = ["preparation", "opening", "exploration", "negotiation", "closure"];
export type AgendaState = "open" | "current" | "done" | "parked";
export type RequestKind = "break" | "private-word" | "help";
export type OutcomeKind = "settled" | "partly-settled" | "impasse" | "withdrawn" | "adjourned";
export const OUTCOMES: readonly OutcomeKind[] = ["settled", "partly-settled", "impasse", "withdrawn", "adjourned"];
export const REGIMES = ["closed", "open"] as const;
export type Regime = (typeof REGIMES)[number];
/** The kinds of private rooms; their words and signs stand in `kinds.ts`. */
export type PrivateKind = "caucus" | "consultation" | "counsel" | "mediators" | "hold";
export type WireRoomKind = "joint" | PrivateKind;

/** Somebody for whom a mediator (`by`) knocks at a consultation. */
export interface KnockShown {
  readonly person: Person;
  readonly by: SeatId;
}

/** How much one text may hold, in characters (state.Limits). */
export const TEXT_CHARS = 4000;
export const TITLE_CHARS = 120;

// ---- people, rooms and what stands in them -------------------------------------------------------------------------

export interface Person {
  readonly seat: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly side: SideId;
  readonly side_name: string;
  /** The seat that an interpreter is linked to. */
  readonly serves: SeatId | null;
}

/** Tells whether the person is a mediator or co-mediator. */
export function steers(person: Person): boolean {
  return person.role === "mediator" || person.role === "co-mediator";
}

/** What a person's own check found of a microphone or a camera; only a microphone is quiet. */
export type DeviceFinding = "works" | "quiet" | "off" | "blocked" | "missing" | "busy" | "failed";
export type SpeakerFinding = "heard" | "unheard" | "untried";
export type LineFinding = "good" | "fair" | "poor" | "blocked" | "unmeasured";

/** What the check before joining found. No names of devices, no addresses. */
export interface Readiness {
  readonly microphone: DeviceFinding;
  readonly camera: DeviceFinding;
  readonly speaker: SpeakerFinding;
  readonly line: LineFinding;
  /** Through a relay (TURN) alone. */
  readonly relayed: boolean;
}

export interface Occupant {
  readonly person: Person;
  readonly confirmed: boolean;
  readonly on_line: boolean;
  readonly mode: Mode;
  readonly may_draw: boolean;
  readonly standing: Standing | null;
  readonly room: RoomId | null;
  readonly signed: boolean;
  readonly approves: boolean;
  readonly readiness: Readiness | null;
  readonly may_show: boolean;
  readonly care: Care | null;
}

export interface Pause {
  readonly started_at: Ms;
  readonly until: Ms;
}

export interface AgendaItem {
  readonly id: ItemId;
  readonly title: string;
  readonly owner: SeatId | null;
  /** 0: no time is planned. */
  readonly minutes: number;
  readonly state: AgendaState;
  readonly current_since: Ms | null;
}

export interface Note {
  readonly note: ItemId;
  readonly item: ItemId;
  readonly by: SeatId;
  readonly text: string;
  readonly at: Ms;
}

export interface Cleared {
  readonly id: ItemId;
  readonly author: SeatId | null; // null: the reader never learns of them
  readonly wording: string;
  readonly at: Ms;
}

export interface Surface {
  readonly kind: WireRoomKind;
  readonly title: string;
  readonly side: SideId;
  readonly roster: readonly Occupant[];
  readonly stage: Stage;
  readonly agenda: readonly AgendaItem[];
  readonly notes: readonly Note[];
  readonly board: readonly { readonly element: ItemId; readonly fields: Fields }[];
  readonly cleared: readonly Cleared[];
  readonly confidential: readonly Marked[];
  readonly pause: Pause | null;
  readonly resting: boolean;
  readonly knocks: readonly KnockShown[];
  readonly floor: Floor;
  readonly address: AddressShown | null;
  readonly kept_open: boolean;
  readonly speaking_shown: boolean;
}

export interface RoomOnConsole {
  readonly room: RoomId;
  readonly kind: WireRoomKind;
  readonly title: string;
  readonly side: SideId;
  readonly circle: readonly SeatId[];
  readonly open: boolean;
  readonly pause: Pause | null;
  readonly resting: boolean;
  readonly floor: Floor;
  readonly address: AddressShown | null;
}

export interface Request {
  readonly seat: SeatId;
  readonly kind: RequestKind;
  readonly asked_at: Ms;
  readonly reason: string;
}

export interface Draft {
  readonly outcome: OutcomeKind;
  readonly points: readonly string[];
  readonly next_steps: readonly string[];
}

/** How well somebody's line carries, in a word. */
export const QUALITIES = ["good", "unsteady", "poor", "lost"] as const;
export type Quality = (typeof QUALITIES)[number];

/** What somebody's line measures; losses in thousandths of packets, freezes since the last figures. */
export interface QualityFigures {
  readonly round_trip_ms: number;
  readonly jitter_ms: number;
  readonly lost_up: number;
  readonly lost_down: number;
  readonly freezes: number;
  readonly frames_per_second: number;
}

export interface Patch {
  readonly element: ItemId;
  readonly fields: Fields;
}

// ---- the view: what one seat sees now (session/views/shape.py) ------------------------------------------------------

export interface PersonView {
  readonly person: Person;
  /** Standing and room are current for oneself, for one's room, and for mediators. */
  readonly standing: Standing;
  readonly room: RoomId | null;
  readonly confirmed: boolean;
  readonly on_line: boolean;
  readonly mode: Mode;
  readonly signed: boolean;
  readonly may_draw: boolean;
  readonly approves: boolean;
  /** May show their screen: of oneself, and for mediators. */
  readonly may_show: boolean;
  /** Of oneself, and for mediators. */
  readonly readiness: Readiness | null;
  readonly care: Care;
  /** When they came to that room or to the lobby. */
  readonly since: Ms;
  /** The mediators' last word to them in the lobby. */
  readonly word: string;
}

/** How many chat lines one catch-up may hold (state.Limits). */
export const LINES_PER_CATCH_UP = 100;

/** An announcement, or (with a seat) a word between that person and the mediators. */
export interface LineView {
  readonly line: ItemId;
  readonly by: SeatId;
  readonly text: string;
  readonly at: Ms;
  readonly seat: SeatId | null;
  /** An announcement's, where it was not to all; as far as the reader may know. */
  readonly rooms: readonly RoomId[];
}

/** A chat line of a room. */
export interface RoomLine {
  readonly line: ItemId;
  readonly by: SeatId;
  readonly text: string;
  readonly at: Ms;
  /** Which of the room's rosters was told it; null where the reader was not there and so does not know. */
  readonly roster: number | null;
  /** Who showed it to the reader later. */
  readonly shown_by: SeatId | null;
}

/** That a person was shown, by another, lines that the reader knows. */
export interface CatchUpView {
  readonly seat: SeatId;
  readonly by: SeatId;
  readonly at: Ms;
}

export interface RoomView {
  readonly room: RoomId;
  readonly kind: WireRoomKind;
  readonly title: string;
  readonly side: SideId;
  readonly circle: readonly SeatId[];
  readonly seated: readonly SeatId[];
  readonly open: boolean;
  readonly pause: Pause | null;
  readonly resting: boolean;
  /** Whose screen everybody there is shown. */
  readonly screen: SeatId | null;
  /** For those who sit there, and for who knocked. */
  readonly knocks: readonly KnockShown[];
  /** Since when people sit there without a mediator. */
  readonly waiting_since: Ms | null;
  readonly floor: Floor;
  readonly address: AddressShown | null;
  readonly lines: readonly RoomLine[];
  /** Each set of seats that was told some of the lines, once. */
  readonly rosters: readonly (readonly SeatId[])[];
  readonly catch_ups: readonly CatchUpView[];
  readonly cleared: readonly Cleared[];
  readonly confidential: readonly Marked[];
  /** How long each was heard, as far as the reader may know. */
  readonly spoken: Readonly<Record<SeatId, Ms>>;
  readonly notes: readonly Note[];
  readonly board: Readonly<Record<ItemId, Fields>>;
}

/** A mediator's time alone with a side: what is over, when that ended, and since when it goes on now. */
export interface Alone {
  readonly spent_ms: Ms;
  readonly last: Ms | null;
  readonly since: Ms | null;
}

export interface View {
  readonly you: SeatId;
  readonly title: string;
  readonly agreement: Readonly<Record<string, string>>;
  readonly regime: Regime;
  readonly chat_in_summary: boolean;
  readonly shuttle: boolean; // people of opposing sides never sit in one room
  readonly apart: readonly (readonly SeatId[])[]; // pairs under a no-contact order, for mediators
  readonly retention_days: number;
  /** Everyone gives their word before they are heard, again after each break. */
  readonly attestation: boolean;
  /** Whoever waits for so long is asked how they are. */
  readonly check_in_minutes: number;
  /** The mediator is reminded of whoever waits for longer, where they were told no time. */
  readonly nudge_minutes: number;
  readonly mediators: readonly Person[];
  readonly stage: Stage;
  readonly kept_open: boolean;
  /** Whether everyone in the joint session is shown speaking time there. */
  readonly speaking_shown: boolean;
  readonly over: boolean;
  /** The session goes on another day. */
  readonly adjourned: Adjournment | null;
  /** While it is locked: for mediators, who asked to come in; for who was turned away, themselves; else null. */
  readonly lock: readonly SeatId[] | null;
  readonly people: Readonly<Record<SeatId, PersonView>>;
  readonly rooms: Readonly<Record<RoomId, RoomView>>;
  /** A mediator's time alone with each side. */
  readonly alone: Readonly<Record<SideId, Alone>>;
  readonly agenda: readonly AgendaItem[];
  readonly requests: Readonly<Record<SeatId, Request>>;
  /** The mediators' last answer to one's own request: "granted", "answered" or their words; "" for none. */
  readonly answer: string;
  /** Signals of distress, for mediators. */
  readonly signals: readonly Signal[];
  /** Who is called back into the joint session, for mediators; and how the last recall ended. */
  readonly recall: Recall | null;
  readonly recall_over: RecallOutcome | null;
  /** The reader is called back. */
  readonly recalled: Recalled | null;
  readonly written: readonly LineView[];
  readonly announced: readonly LineView[];
  readonly releases: Readonly<Record<ItemId, ReleaseView>>;
  readonly settled: readonly SettledRelease[];
  readonly private_notes: readonly PrivateNote[];
  readonly pad: readonly PadNote[];
  readonly breaches: readonly BreachView[];
  readonly draft: Draft | null;
  readonly outcome: Draft | null;
  readonly summary_until: Ms | null;
  readonly published: readonly SeatId[];
}
