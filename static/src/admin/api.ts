/**
 * What the mediator's account asks of the server over HTTP (room_server/wire/PROTOCOL.md, HTTP). Every request is
 * JSON on the same origin; a refusal becomes a Failed with the server's code, an unreachable server one with "offline".
 */
import type { Side } from "../kinds";

/** What an account can invite a person as; its own seat, the mediator's, is made by the server. */
export const ROLES = ["party", "counsel", "representative", "support-person", "interpreter", "expert", "observer", "co-mediator"] as const;
export type Role = (typeof ROLES)[number];

export interface SessionLine {
  id: string;
  title: string;
  /** UTC milliseconds. */
  created_at: number;
  over: boolean;
}

export interface NewPerson {
  name: string;
  role: Role;
  side: Side;
  side_name: string;
  /** Answers for their side when the mediator asks to share something. */
  approves: boolean;
  /** For an interpreter: the place in `people` of the person they speak for. */
  serves: number | null;
}

export interface NewSession {
  title: string;
  /** One exact text a language. */
  agreement: Record<string, string>;
  people: NewPerson[];
  rooms: { title: string; side: Side }[];
  regime: "closed";
  chat_in_summary: boolean;
  retention_days: number;
}

/** A person of a session; the role may also be "mediator". */
export interface Invited {
  seat: string;
  name: string;
  role: string;
  side: string;
  side_name: string;
}

export interface InvitedWithLink extends Invited {
  link: string;
}

export interface LinkLine {
  id: string;
  state: string;
  /** UTC milliseconds. */
  expires_at: number;
}

export interface SessionDetails extends SessionLine {
  people: (Invited & { links: LinkLine[] })[];
}

export interface Removed {
  events: number;
  links: number;
  cookies: number;
}

/** The server said no, or did not answer; the code has words under admin-failed-. */
export class Failed extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

async function codeOf(answer: Response): Promise<string> {
  try {
    const body: unknown = await answer.json();
    if (typeof body === "object" && body && "code" in body && typeof body.code === "string") return body.code;
  } catch {
    return "unavailable"; // an answer that is not the server's own, such as a proxy's page
  }
  return "unavailable";
}

async function ask<T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { "X-Room": "1" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: "same-origin" });
  } catch {
    throw new Failed("offline");
  }
  if (!answer.ok) throw new Failed(await codeOf(answer));
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

const part = encodeURIComponent;

export const account = {
  me: () => ask<{ name: string }>("GET", "account"),
  signIn: (name: string, password: string) => ask<void>("POST", "account/sign-in", { name, password }),
  signOut: () => ask<void>("POST", "account/sign-out"),
  firstRun: (token: string, name: string, password: string) => ask<void>("POST", "account/first-run", { token, name, password }),
};

export const sessions = {
  list: async () => (await ask<{ sessions: SessionLine[] }>("GET", "sessions")).sessions,
  agreement: () => ask<Record<string, string>>("GET", "agreement"),
  create: (session: NewSession) => ask<{ id: string; people: InvitedWithLink[] }>("POST", "sessions", session),
  details: (id: string) => ask<SessionDetails>("GET", `sessions/${part(id)}`),
  invite: (id: string, person: NewPerson) => ask<{ seat: string; link: string }>("POST", `sessions/${part(id)}/people`, person),
  renew: (id: string, seat: string) => ask<{ link: string }>("POST", `sessions/${part(id)}/people/${part(seat)}/renew`),
  revoke: (id: string, seat: string) => ask<void>("POST", `sessions/${part(id)}/people/${part(seat)}/revoke`),
  enter: (id: string) => ask<{ seat: string }>("POST", `sessions/${part(id)}/enter`),
  remove: async (id: string) => (await ask<{ removed: Removed }>("DELETE", `sessions/${part(id)}`)).removed,
};
