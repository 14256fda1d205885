/**
 * A session while it is written: people by side, rooms, the agreement. Pure: every change makes a new draft. Rows have
 * keys of their own, so that a person stays the same person while rows come and go; the request counts places instead.
 */
import type { NewPerson, NewSession, Terms } from "../api";
import { WAIT_MINUTES } from "../care";
import type { Side } from "../kinds";
import type { PrivateKind, Regime } from "../protocol";
import { apartFrom, isWrong } from "./draftApart";
import type { Role } from "./kinds";

export const SIDES: readonly Side[] = ["a", "b", "c", "d"];
export const TITLE_MOST = 120; // characters, as the server has it
export const RETENTION_MOST = 3650; // days
export const PEOPLE_MOST = 39; // the server's 40 with the mediator

/** These people belong to a side; the others may be neutral. */
const NEEDS_SIDE: ReadonlySet<Role> = new Set<Role>(["party", "counsel", "representative", "support-person"]);

export interface PersonDraft {
  key: number;
  name: string;
  role: Role;
  side: Side;
  /** For an interpreter: the key of the person they speak for. */
  serves: number | null;
}

export interface SideDraft {
  side: Side;
  name: string;
  /** The key of the person who answers for the side; null: the server takes the first party. */
  approver: number | null;
}

export interface RoomDraft {
  key: number;
  title: string;
  kind: PrivateKind;
  /** Of a caucus or a consultation; else "n". */
  side: Side;
}

/** Two who never meet, by their keys. */
export interface ApartDraft {
  key: number;
  one: number | null;
  other: number | null;
}

/** An agreement in each language, for each regime. */
export type Agreements = Record<Regime, Record<string, string>>;

export interface Draft {
  title: string;
  sides: SideDraft[];
  people: PersonDraft[];
  rooms: RoomDraft[];
  apart: ApartDraft[];
  agreement: Record<string, string>;
  /** The agreement that the house offers, by regime. */
  standard: Agreements;
  /** People of opposing sides never sit in one room. */
  shuttle: boolean;
  regime: Regime;
  chatInSummary: boolean;
  /** Everyone gives their word before they are heard. */
  attestation: boolean;
  /** As typed, in minutes. */
  checkIn: string;
  nudge: string;
  /** As typed, in days. */
  retention: string;
  nextKey: number;
}

/** Two sides with one party each, and one private room for each side. */
export function newDraft(standard: Agreements, roomTitle: (side: Side) => string): Draft {
  return {
    title: "",
    sides: [
      { side: "a", name: "", approver: null },
      { side: "b", name: "", approver: null },
    ],
    people: [
      { key: 1, name: "", role: "party", side: "a", serves: null },
      { key: 2, name: "", role: "party", side: "b", serves: null },
    ],
    rooms: [
      { key: 3, title: roomTitle("a"), kind: "caucus", side: "a" },
      { key: 4, title: roomTitle("b"), kind: "caucus", side: "b" },
    ],
    apart: [],
    agreement: standard.closed,
    standard,
    shuttle: false,
    regime: "closed",
    chatInSummary: false,
    attestation: true,
    checkIn: "10",
    nudge: "15",
    retention: "30",
    nextKey: 5,
  };
}

export const needsSide = (role: Role): boolean => NEEDS_SIDE.has(role);

/** The sides that a person of this role may have: a co-mediator is neutral, a party never. */
export function sidesFor(role: Role, sides: readonly SideDraft[]): Side[] {
  if (role === "co-mediator") return ["n"];
  const all = sides.map(({ side }) => side);
  return needsSide(role) ? all : [...all, "n"];
}

export function addPerson(draft: Draft): Draft {
  const person: PersonDraft = { key: draft.nextKey, name: "", role: "party", side: draft.people.at(-1)?.side ?? "a", serves: null };
  const side = person.side === "n" ? "a" : person.side;
  return { ...draft, people: [...draft.people, { ...person, side }], nextKey: draft.nextKey + 1 };
}

/** Changes a person; a side that the new role cannot have becomes one that it can. */
export function changePerson(draft: Draft, key: number, change: Partial<Omit<PersonDraft, "key">>): Draft {
  const people = draft.people.map((person) => {
    if (person.key !== key) return person;
    const next = { ...person, ...change };
    const possible = sidesFor(next.role, draft.sides);
    if (!possible.includes(next.side)) next.side = possible[0] ?? "n";
    if (next.role !== "interpreter") next.serves = null;
    return next;
  });
  return settled({ ...draft, people });
}

export function removePerson(draft: Draft, key: number): Draft {
  const people = draft.people.filter((person) => person.key !== key).map((person) => (person.serves === key ? { ...person, serves: null } : person));
  return settled({ ...draft, people, apart: draft.apart.filter(({ one, other }) => one !== key && other !== key) });
}

export function addSide(draft: Draft): Draft {
  const side = SIDES.find((one) => !draft.sides.some((taken) => taken.side === one));
  return side ? { ...draft, sides: [...draft.sides, { side, name: "", approver: null }] } : draft;
}

/** Takes the last side away; its people go to the first. */
export function removeLastSide(draft: Draft): Draft {
  const last = draft.sides.at(-1);
  if (!last || draft.sides.length <= 2) return draft;
  const people = draft.people.map((person) => (person.side === last.side ? { ...person, side: "a" as Side } : person));
  return settled({ ...draft, sides: draft.sides.slice(0, -1), people, rooms: draft.rooms.filter(({ side }) => side !== last.side) });
}

export function changeSide(draft: Draft, side: Side, change: Partial<Omit<SideDraft, "side">>): Draft {
  return { ...draft, sides: draft.sides.map((one) => (one.side === side ? { ...one, ...change } : one)) };
}

export function addRoom(draft: Draft, title: (side: Side) => string): Draft {
  const free = draft.sides.find(({ side }) => !draft.rooms.some((room) => room.side === side));
  const side = free?.side ?? "a";
  return { ...draft, rooms: [...draft.rooms, { key: draft.nextKey, title: title(side), kind: "caucus", side }], nextKey: draft.nextKey + 1 };
}

export function changeRoom(draft: Draft, key: number, change: Partial<Omit<RoomDraft, "key">>): Draft {
  return { ...draft, rooms: draft.rooms.map((room) => (room.key === key ? { ...room, ...change } : room)) };
}

export const PRESETS = ["two-sides", "multi-party", "shuttle"] as const;
export type Preset = (typeof PRESETS)[number];

export const KINDS: readonly PrivateKind[] = ["caucus", "consultation", "counsel", "mediators", "hold"];

/** These kinds are held with one side. */
export const ofSide = (kind: PrivateKind): boolean => kind === "caucus" || kind === "consultation";

/** The rooms of a preset, for the sides that there are; `title` words a side, or the kind of a room without one. */
export function withPreset(draft: Draft, preset: Preset, title: (of: Side | PrivateKind) => string): Draft {
  const kinds: readonly PrivateKind[] = preset === "multi-party" ? ["caucus", "consultation"] : ["caucus"];
  const held = draft.sides.flatMap(({ side }) => kinds.map((kind) => ({ kind, side })));
  const more: readonly PrivateKind[] = preset === "multi-party" ? ["counsel", "mediators", "hold"] : preset === "shuttle" ? ["mediators"] : [];
  const lawyers = new Set(draft.people.filter(({ role }) => role === "counsel").map(({ side }) => side)).size;
  const others = more.filter((kind) => kind !== "counsel" || lawyers > 1).map((kind) => ({ kind, side: "n" as Side }));
  const rooms = [...held, ...others].map((room, at) => ({ ...room, key: draft.nextKey + at, title: title(ofSide(room.kind) ? room.side : room.kind) }));
  return { ...draft, rooms, shuttle: preset === "shuttle", nextKey: draft.nextKey + rooms.length };
}

/** Another rule for what leaves private rooms; the agreement says it where its words are still the house's own. */
export function withRegime(draft: Draft, regime: Regime): Draft {
  const texts = Object.entries(draft.agreement).map(([code, text]) => [code, text === draft.standard[draft.regime][code] ? (draft.standard[regime][code] ?? text) : text]);
  return { ...draft, regime, agreement: Object.fromEntries(texts) as Record<string, string> };
}

/** Whether somebody changed the words of the agreement. */
export function isOwnWording(draft: Draft): boolean {
  return Object.entries(draft.agreement).some(([code, text]) => text !== draft.standard[draft.regime][code]);
}

export function removeRoom(draft: Draft, key: number): Draft {
  return { ...draft, rooms: draft.rooms.filter((room) => room.key !== key) };
}

/** What is still missing, each as the field's name and the message's id. Empty: it can be sent. */
export function problemsOf(draft: Draft): Map<string, string> {
  const found = new Map<string, string>();
  if (!draft.title.trim()) found.set("title", "admin-problem-title");
  if (!draft.people.length) found.set("people", "admin-problem-people");
  for (const person of draft.people) if (!person.name.trim()) found.set(`person-${person.key}`, "admin-problem-name");
  for (const room of draft.rooms) if (!room.title.trim()) found.set(`room-${room.key}`, "admin-problem-room");
  for (const [code, text] of Object.entries(draft.agreement)) if (!text.trim()) found.set(`agreement-${code}`, "admin-problem-agreement");
  for (const order of draft.apart) if (isWrong(draft, order)) found.set(`apart-${order.key}`, "admin-problem-apart");
  const days = Number(draft.retention);
  if (!Number.isInteger(days) || days < 1 || days > RETENTION_MOST) found.set("retention", "admin-problem-retention");
  for (const name of ["checkIn", "nudge"] as const) if (!isWait(draft[name])) found.set(name, "admin-problem-wait");
  return found;
}

function isWait(minutes: string): boolean {
  const number = Number(minutes);
  return Number.isInteger(number) && number >= 1 && number <= WAIT_MINUTES;
}

/** What holds in the session, as the server takes it. */
export function termsOf(draft: Draft): Terms {
  return {
    shuttle: draft.shuttle,
    regime: draft.regime,
    chat_in_summary: draft.chatInSummary,
    attestation: draft.attestation,
    check_in_minutes: Number(draft.checkIn),
    nudge_minutes: Number(draft.nudge),
    retention_days: Number(draft.retention),
  };
}

/** The request that the draft adds up to. The first mediator in it is the account's own seat. */
export function requestOf(draft: Draft, mediator: string): NewSession {
  const own: NewPerson = { name: mediator, role: "mediator", side: "n", side_name: "", approves: false, serves: null };
  return {
    title: draft.title.trim(),
    agreement: draft.agreement,
    people: [own, ...draft.people.map((person) => personOf(draft, person, 1))],
    rooms: draft.rooms.map(({ title, side, kind }) => ({ title: title.trim(), side: ofSide(kind) ? side : "n", kind })),
    ...termsOf(draft),
  };
}

/** One person as the server takes them; `before` is how many people stand before the draft's own in the request. */
export function personOf(draft: Draft, person: PersonDraft, before: number): NewPerson {
  const side = draft.sides.find((one) => one.side === person.side);
  const served = draft.people.findIndex(({ key }) => key === person.serves);
  const apart = apartFrom(draft, person, before);
  return {
    name: person.name.trim(),
    role: person.role,
    side: person.side,
    side_name: side?.name.trim() ?? "",
    approves: side?.approver === person.key,
    serves: person.role === "interpreter" && served >= 0 ? served + before : null,
    ...(apart.length ? { apart_from: apart } : {}),
  };
}

/** Nobody answers for a side that they do not belong to. */
function settled(draft: Draft): Draft {
  const belongs = (side: SideDraft) => draft.people.some((person) => person.key === side.approver && person.side === side.side);
  return { ...draft, sides: draft.sides.map((side) => (side.approver !== null && !belongs(side) ? { ...side, approver: null } : side)) };
}
