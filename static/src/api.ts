/**
 * What is asked over HTTP (room_server/wire/PROTOCOL.md, HTTP): JSON, same origin, with the header X-Room.
 * Everything that is not a success is an ApiError with the server's code; "unreachable" when nobody answered.
 */
import type { BreachReason } from "./crossing";
import type { AgendaState, Ms, OutcomeKind, PrivateKind, Regime, Role, SeatId, SideId, Stage, Standing } from "./protocol";

export type ApiCode =
  | "bad-request"
  | "sign-in"
  | "forbidden"
  | "no-such-thing"
  | "too-large"
  | "too-frequent"
  | "unavailable"
  | "unreachable"
  | (string & {});

export class ApiError extends Error {
  readonly code: ApiCode;
  readonly status: number;

  constructor(code: ApiCode, status: number) {
    super(code);
    this.name = "ApiError";
    this.code = code;
    this.status = status;
  }
}

type Method = "GET" | "POST" | "DELETE";

/** Asks the server; null for an answer without a body (204). */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { "X-Room": "1" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body), credentials: "same-origin", cache: "no-store" });
  } catch {
    throw new ApiError("unreachable", 0); // fetch tells no more than that
  }
  if (!response.ok) throw new ApiError(await codeOf(response), response.status);
  if (response.status === 204) return null as Answer;
  return (await response.json()) as Answer;
}

async function codeOf(response: Response): Promise<ApiCode> {
  const body: unknown = await response.json().catch(() => null); // a proxy's error page is not JSON
  const code = body && typeof body === "object" && "code" in body ? body.code : undefined;
  return typeof code === "string" ? code : "unavailable";
}

export interface NewPerson {
  name: string;
  role: Role;
  side: SideId;
  side_name: string;
  approves: boolean;
  /** An index into the people of the same request. */
  serves: number | null;
  /** Whom they never meet, as places in the list. */
  apart_from?: number[];
}

/** What holds in a session. */
export interface Terms {
  shuttle: boolean;
  regime: Regime;
  chat_in_summary: boolean;
  attestation: boolean;
  check_in_minutes: number;
  nudge_minutes: number;
  retention_days: number;
}

export interface NewSession extends Terms {
  title: string;
  agreement: Record<string, string>;
  people: NewPerson[];
  rooms: { title: string; side: SideId; kind: PrivateKind }[];
}

/** How a session is set up: nobody's name, no title, no agreement (room_server/registry/presets.py). */
export interface SetUp extends Terms {
  sides: number;
  /** Without a title a room is called by its side or kind. */
  rooms: { title: string; kind: PrivateKind; side: SideId }[];
  places: { role: Role; side: SideId }[];
}

export interface Preset {
  id: string;
  name: string;
  setup: SetUp;
}

export interface Presets {
  presets: Preset[];
  /** How many there may be. */
  most: number;
  name_chars: number;
}

export interface Listed {
  id: string;
  title: string;
  created_at: number;
  over: boolean;
  /** Since and until when it is adjourned; until null: the day is not known yet. */
  adjourned: { since: number; until: number | null } | null;
}

export interface Invited {
  seat: SeatId;
  name: string;
  role: Role;
  side: SideId;
  side_name: string;
  link: string;
}

export interface SessionPerson {
  seat: SeatId;
  name: string;
  role: Role;
  side: SideId;
  side_name: string;
  standing: Standing;
  /** Whom they never meet. */
  apart_from: SeatId[];
  links: { id: string; state: string; expires_at: number }[];
}

/** One more person for a session that is there: whom they speak for, and whom they never meet, by seat. */
export interface LatePerson extends Omit<NewPerson, "serves" | "apart_from"> {
  serves: SeatId | null;
  apart_from: SeatId[];
}

export interface SessionDetails extends Listed {
  regime: Regime;
  people: SessionPerson[];
}

export interface Packet {
  seat: SeatId;
  name: string;
  parts: string[];
}

/** A person as a summary names them. */
export interface Named {
  name: string;
  role: Role;
  side: SideId;
  side_name: string;
}

export interface Spoken {
  by: string;
  text: string;
  at: Ms;
}

/** A stage that began, or a break or stay with its end; the title is empty for the joint session. */
export interface Span {
  title: string;
  since: Ms;
  until: Ms | null;
}

export interface CaucusPart {
  title: string;
  stays: Span[];
  chat: Spoken[];
  released: Spoken[];
  /** by: the topic. */
  notes: Spoken[];
  board: string;
}

/** One person's summary: what that person was told (room_server/record/packets.py). Boards are SVG made by the server. */
export interface Summary {
  title: string;
  reader: Named;
  mediators: Named[];
  outcome: OutcomeKind | "";
  points: string[];
  next_steps: string[];
  ended_at: Ms | null;
  until: Ms | null;
  attendance: { who: Named; since: Ms; until: Ms | null }[];
  stages: (Span & { title: Stage })[];
  agenda: { title: string; owner: string; minutes: number; state: AgendaState; notes: string[] }[];
  breaks: Span[];
  /** Titled by the word to everyone; with the time at which it went on. */
  adjournments: Span[];
  released: Spoken[];
  chat: Spoken[];
  board: string;
  caucuses: CaucusPart[];
  private_notes: Spoken[];
}

const at = encodeURIComponent;

export const api = {
  // the person with a link
  join: (secret: string, device: string) => request<{ seat: SeatId }>("POST", "/api/join", { secret, device }),
  nonce: (seat: SeatId) => request<{ nonce: string }>("POST", "/api/nonce", { seat }),
  rotate: (seat: SeatId, ticket: string) => request<null>("POST", "/api/rotate", { seat, ticket }),
  leave: (seat: SeatId) => request<null>("POST", "/api/leave", { seat }),
  summary: (seat: SeatId) => request<Summary>("GET", `/api/summary/${at(seat)}`),
  summaryPdf: (seat: SeatId, language: string) => `/api/summary/${at(seat)}.pdf?language=${at(language)}`,
  declareBreach: (seat: SeatId, reason: BreachReason, text: string, password: string) => request<null>("POST", `/api/breach/${at(seat)}`, { reason, text, password }),
  packets: (seat: SeatId) => request<{ packets: Packet[] }>("GET", `/api/packets/${at(seat)}`),
  // the account of a mediator
  firstRun: (token: string, name: string, password: string) => request<null>("POST", "/api/account/first-run", { token, name, password }),
  signIn: (name: string, password: string) => request<null>("POST", "/api/account/sign-in", { name, password }),
  signOut: () => request<null>("POST", "/api/account/sign-out"),
  account: () => request<{ name: string }>("GET", "/api/account"),
  agreement: () => request<Record<Regime, Record<string, string>>>("GET", "/api/agreement"),
  presets: () => request<Presets>("GET", "/api/presets"),
  addPreset: (name: string, setup: SetUp) => request<Preset>("POST", "/api/presets", { name, setup }),
  changePreset: (id: string, change: Partial<Omit<Preset, "id">>) => request<Preset>("POST", `/api/presets/${at(id)}`, change),
  removePreset: (id: string) => request<null>("DELETE", `/api/presets/${at(id)}`),
  setUp: (id: string) => request<SetUp>("GET", `/api/sessions/${at(id)}/setup`),
  sessions: () => request<{ sessions: Listed[] }>("GET", "/api/sessions"),
  createSession: (session: NewSession) => request<{ id: string; people: Invited[] }>("POST", "/api/sessions", session),
  session: (id: string) => request<SessionDetails>("GET", `/api/sessions/${at(id)}`),
  addPerson: (id: string, person: LatePerson) => request<{ seat: SeatId; link: string }>("POST", `/api/sessions/${at(id)}/people`, person),
  renew: (id: string, seat: SeatId) => request<{ link: string }>("POST", `/api/sessions/${at(id)}/people/${at(seat)}/renew`),
  revoke: (id: string, seat: SeatId) => request<null>("POST", `/api/sessions/${at(id)}/people/${at(seat)}/revoke`),
  enter: (id: string) => request<{ seat: SeatId }>("POST", `/api/sessions/${at(id)}/enter`),
  deleteSession: (id: string) => request<{ removed: Record<string, number> }>("DELETE", `/api/sessions/${at(id)}`),
};
