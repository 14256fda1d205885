/**
 * Commands, events, glimpses, signals and frames (room_server/wire/PROTOCOL.md). Each is a map whose `t` names it.
 * A command goes out under an id of its own; an event comes with the reader's own ordinal. No DOM.
 */
import type { AdjournCommand, AdjournEvent } from "./adjourned";
import type { CrossingCommand, CrossingEvent } from "./crossingMessages";
import type { CareCommand, CareEvent } from "./care";
import type { FloorCommand, FloorEvent } from "./floor";
import type { LockCommand, LockEvent } from "./lock";
import type { Recall, RecallCommand, RecallEvent } from "./recall";
import type {
  AgendaState,
  Draft,
  Fields,
  ItemId,
  Mode,
  Ms,
  Occupant,
  AgendaItem,
  OutcomeKind,
  Patch,
  Person,
  PrivateKind,
  Quality,
  QualityFigures,
  Readiness,
  Regime,
  Request,
  RequestKind,
  RoomId,
  RoomOnConsole,
  SeatId,
  SideId,
  Stage,
  Surface,
  View,
  WireRoomKind,
} from "./protocol";

export type T<Name extends string, More = unknown> = { readonly t: Name } & Readonly<More>;

/** What a mediator acknowledges before a move: the refusal codes of the guards. */
export type Guard = "sides-would-meet" | "without-counsel" | "observer-in-private";

export type Command =
  | FloorCommand
  | RecallCommand
  | T<"sign-agreement", { language: string; text: string }>
  | T<"arrive", { mode: Mode }>
  | T<"tell-readiness", Readiness>
  | T<"depart">
  | T<"confirm", { room: RoomId }>
  | T<"hold", { seat: SeatId; message: string }>
  | T<"decline", { seat: SeatId; message: string }>
  | T<"remove", { seat: SeatId }>
  | T<"ask-to-mute", { seat: SeatId }>
  | T<"admit", { seat: SeatId; room: RoomId; acknowledged: readonly Guard[] }>
  | T<"move", { seats: readonly SeatId[]; room: RoomId; seen: readonly SeatId[]; acknowledged: readonly Guard[] }>
  | T<"open-room", { title: string; side?: SideId; kind?: PrivateKind; people?: readonly SeatId[] }>
  | T<"rename-room", { room: RoomId; title: string }>
  | T<"knock", { room: RoomId; seat: SeatId }>
  | T<"withdraw-knock", { room: RoomId; seat: SeatId }>
  | T<"answer-knock", { room: RoomId; seat: SeatId; admit: boolean }>
  | T<"close-room", { room: RoomId }>
  | T<"keep-joint-open", { open: boolean }>
  | T<"show-speaking-time", { shown: boolean }>
  | CareCommand
  | AdjournCommand
  | LockCommand
  | T<"ask", { kind: RequestKind; reason?: string }>
  | T<"withdraw-request">
  | T<"answer-request", { seat: SeatId; message: string }>
  | T<"start-break", { minutes: number; rooms: readonly RoomId[]; request: SeatId | null }>
  | T<"end-break", { room: RoomId }>
  | T<"set-stage", { stage: Stage }>
  | T<"add-agenda-item", { title: string; owner: SeatId | null; minutes: number }>
  | T<"change-agenda-item", { item: ItemId; title: string; owner: SeatId | null; minutes: number }>
  | T<"place-agenda-item", { item: ItemId; before: ItemId | null }>
  | T<"mark-agenda-item", { item: ItemId; state: AgendaState }>
  | T<"remove-agenda-item", { item: ItemId }>
  | T<"note-on-agenda", { item: ItemId; text: string }>
  | T<"keep-apart", { one: SeatId; other: SeatId }>
  | T<"say", { room: RoomId; text: string }>
  | T<"write-to-mediators", { text: string }>
  | T<"write-to-person", { seat: SeatId; text: string }>
  | T<"catch-up", { seat: SeatId; room: RoomId; lines: readonly ItemId[] }>
  | T<"draw", { room: RoomId; patches: readonly Patch[] }>
  | T<"let-draw", { seat: SeatId; allowed: boolean }>
  | T<"allow-screen", { seat: SeatId; allowed: boolean }>
  | T<"start-screen", { room: RoomId; seen: readonly SeatId[] }>
  | T<"stop-screen", { room: RoomId }>
  | CrossingCommand
  | T<"draft-outcome", Draft>
  | T<"close-session", { outcome: OutcomeKind }>
  | T<"publish-summaries", { seats: readonly SeatId[] }>;

export type E<Name extends string, More = unknown> = T<Name, { at: Ms } & More>;

export type RoomEvent =
  | FloorEvent
  | RecallEvent
  | E<"session-opened", { title: string; agreement: Record<string, string>; regime: Regime; shuttle: boolean; chat_in_summary: boolean; retention_days: number; attestation: boolean; check_in_minutes: number; nudge_minutes: number }>
  | E<"mediators-named", { mediators: readonly Person[] }>
  | E<"seat-invited", { person: Person; approves: boolean }>
  | E<"agreement-signed", { seat: SeatId; language: string; text: string }>
  | E<"arrived", { seat: SeatId; mode: Mode }>
  | E<"readiness-told", { seat: SeatId; readiness: Readiness }>
  | E<"held-in-lobby", { seat: SeatId; message: string }>
  | E<"declined", { seat: SeatId; message: string }>
  | E<"seat-confirmed", { seat: SeatId; room: RoomId }>
  | E<"departed", { seat: SeatId }>
  | E<"removed", { seat: SeatId }>
  | E<"guards-acknowledged", { by: SeatId; guards: readonly string[]; seats: readonly SeatId[]; room: RoomId }>
  | E<"kept-apart", { seats: readonly SeatId[] }>
  | E<"mute-asked", { seat: SeatId }>
  | E<"line-lost", { seat: SeatId }>
  | E<"line-back", { seat: SeatId }>
  | E<"seat-placed", { person: Person; room: RoomId; confirmed: boolean; on_line: boolean; mode: Mode; may_draw: boolean }>
  | E<"seat-withdrew", { seat: SeatId; room: RoomId }>
  | E<"room-renamed", { room: RoomId; title: string }>
  | E<"knocked", { room: RoomId; person: Person; by: SeatId }>
  | E<"knock-answered", { room: RoomId; seat: SeatId; by: SeatId; admitted: boolean }>
  | E<"knock-ended", { room: RoomId; seat: SeatId }>
  | E<"room-opened", { room: RoomId; kind: WireRoomKind; title: string; side: SideId; circle: readonly SeatId[] }>
  | E<"room-closed", { room: RoomId }>
  | E<"joint-kept-open", { open: boolean }>
  | E<"room-rested", { room: RoomId }>
  | E<"room-woke", { room: RoomId }>
  | E<"spoken", { room: RoomId; spoke: readonly { readonly seat: SeatId; readonly ms: Ms }[] }>
  | E<"speaking-time-shown", { shown: boolean }>
  | CareEvent
  | AdjournEvent
  | LockEvent
  | E<"request-made", { seat: SeatId; kind: RequestKind; reason: string }>
  | E<"request-settled", { seat: SeatId; kind: RequestKind; how: string; message: string }>
  | E<"break-started", { room: RoomId; until: Ms }>
  | E<"break-ended", { room: RoomId }>
  | E<"stage-set", { stage: Stage }>
  | E<"agenda-item-added", { item: ItemId; title: string; owner: SeatId | null; minutes: number }>
  | E<"agenda-item-changed", { item: ItemId; title: string; owner: SeatId | null; minutes: number }>
  | E<"agenda-item-placed", { item: ItemId; before: ItemId | null }>
  | E<"agenda-item-marked", { item: ItemId; state: AgendaState }>
  | E<"agenda-item-removed", { item: ItemId }>
  | E<"agenda-noted", { note: ItemId; item: ItemId; room: RoomId; by: SeatId; text: string }>
  | E<"said", { line: ItemId; room: RoomId; by: SeatId; text: string }>
  | E<"written", { line: ItemId; seat: SeatId; by: SeatId; text: string }>
  | E<"lines-shown", { seat: SeatId; room: RoomId; by: SeatId; lines: readonly { line: ItemId; by: SeatId; text: string; at: Ms; confidential: boolean }[]; authors: readonly Person[] }>
  | E<"seat-caught-up", { seat: SeatId; room: RoomId; by: SeatId; lines: readonly ItemId[] }>
  | E<"drawn", { room: RoomId; by: SeatId; patches: readonly Patch[] }>
  | E<"drawing-let", { seat: SeatId; allowed: boolean }>
  | E<"screen-allowed", { seat: SeatId; allowed: boolean }>
  | E<"screen-started", { seat: SeatId; room: RoomId }>
  | E<"screen-stopped", { seat: SeatId; room: RoomId; why: ScreenOver }>
  | CrossingEvent
  | E<"outcome-drafted", Draft>
  | E<"outcome-recorded", Draft>
  | E<"session-ended">
  | E<"summary-published", { seat: SeatId; until: Ms }>
  | E<"room-shown", { seat: SeatId; room: RoomId; confirmed: boolean; surface: Surface }>
  | E<"console-shown", { seat: SeatId; people: readonly Occupant[]; rooms: readonly RoomOnConsole[]; requests: readonly Request[]; stage: Stage; agenda: readonly AgendaItem[]; recall: Recall | null; lock: readonly SeatId[] | null }>;

/** One event by its name. */
export type Told<Name extends RoomEvent["t"]> = Extract<RoomEvent, { t: Name }>;

/** Why a screen is not shown any more. */
export type ScreenOver = "ended" | "by-mediator" | "came" | "went" | "paused" | "line-lost";

/** Ephemeral: never kept, may be dropped. */
export type GlimpseBody =
  | T<"pointer", { room: RoomId; x: number | null; y: number | null }>
  | T<"sketch", { room: RoomId; element: ItemId; fields: Fields }>
  | T<"devices", { microphone: boolean; camera: boolean }>
  | T<"quality", { word: Quality }>
  | T<"quality-figures", QualityFigures>;

export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

/** The forwarder's words. A slot is a transceiver's mid with the seat that it carries. */
export type SignalIn =
  | T<"offer", { sdp: string; ice: readonly IceServer[] }>
  | T<"slots", { audio: readonly (readonly [string, SeatId])[]; video: readonly (readonly [string, SeatId])[]; screen?: readonly (readonly [string, SeatId])[] }>
  | T<"levels", { seats: Record<SeatId, number> }>
  | T<"paused", { seats: readonly SeatId[] }>
  | T<"codec", { name: string }>
  | T<"failed", { reason: string }>;
export type SignalOut = T<"answer", { sdp: string }> | T<"pin", { seats: readonly SeatId[] }> | T<"tiles", { heights: Record<SeatId, number> }> | T<"again">;
/** A loop is a connection in which one hears and sees oneself alone; its words stand in envelopes of their own. */
export type LoopIn = T<"loop", { s: SignalIn }> | T<"loop-over", { reason: string }>;
export type LoopOut = T<"loop-start"> | T<"loop", { s: SignalOut }> | T<"loop-end">;

export type ServerFrame =
  | T<"view", { v: number; n: number; view: View }>
  | T<"rehearsing", { v: number }>
  | T<"resumed", { v: number; n: number }>
  | T<"told", { n: number; e: RoomEvent }>
  | T<"done", { id: string }>
  | T<"refused", { id: string; code: string }>
  | T<"unsaved", { id: string }>
  | T<"glimpse", { by: SeatId; g: GlimpseBody }>
  | T<"signal", { s: SignalIn | LoopIn }>
  | T<"pong", { n: number; now: Ms }>
  | T<"ticket", { ticket: string }>
  | T<"error", { id: string; code: string }>
  | T<"bye", { code: string }>;

export type ClientFrame =
  | T<"rehearse", { v: number; nonce: string }>
  | T<"hello", { v: number; nonce: string; after: number | null; device: string }>
  | T<"do", { id: string; c: Command }>
  | T<"peek", { g: GlimpseBody }>
  | T<"signal", { s: SignalOut | LoopOut }>
  | T<"ping", { n: number }>;
