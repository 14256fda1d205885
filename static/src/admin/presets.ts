/**
 * A mediator's own presets: how a session is set up, kept for the next one. Pure.
 * A preset has rooms, roles by side and what holds, and nobody: no names of people or sides, no title, no agreement, no
 * order. Names of rooms are kept, so a room that is named after somebody is kept without its name. The server holds the
 * form (room_server/registry/presets.py); names of people never reach it with a preset.
 */
import type { Preset, SetUp } from "../api";
import type { Side } from "../kinds";
import type { PrivateKind } from "../protocol";
import { addPerson, changePerson, type Draft, ofSide, SIDES, sidesFor, termsOf, withRegime } from "./draft";
import { type Role, ROLES } from "./kinds";

/** Words a side, or the kind of a room that has none. */
export type Standard = (of: Side | PrivateKind) => string;

const isSide = (side: string): side is Side => (SIDES as readonly string[]).includes(side);
const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

const wordsOf = (text: string): string[] => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a text has a word of one of these names. */
export function namesOne(text: string, names: readonly string[]): boolean {
  const known = new Set(names.flatMap(wordsOf));
  return wordsOf(text).some((word) => known.has(word));
}

/** The draft's set-up; what a room is called anyway is left out, so that it is worded in the language of whoever uses it. */
export function setUpOf(draft: Draft, standard: Standard): SetUp {
  return {
    sides: draft.sides.length,
    rooms: draft.rooms.map(({ title, kind, side }) => ({ title: title.trim() === standard(ofSide(kind) ? side : kind) ? "" : title.trim(), kind, side: ofSide(kind) ? side : "n" })),
    places: draft.people.map(({ role, side }) => ({ role, side })),
    ...termsOf(draft),
  };
}

/** The same without the names of rooms that have a word of one of these names. */
export function withoutNames(setup: SetUp, names: readonly string[]): SetUp {
  return { ...setup, rooms: setup.rooms.map((room) => (namesOne(room.title, names) ? { ...room, title: "" } : room)) };
}

/** The names in a draft, of people and sides. */
export function namesIn(draft: Draft): string[] {
  return [...draft.people, ...draft.sides].map(({ name }) => name).filter((name) => name.trim());
}

/** The draft set up so. Whom the mediator has named already stays as they are; else places are made for those who usually come. */
export function withSetUp(draft: Draft, setup: SetUp, standard: Standard): Draft {
  const stay = draft.people.some(({ name }) => name.trim()) || !setup.places.length;
  const count = Math.min(SIDES.length, Math.max(setup.sides, stay ? draft.sides.length : 0));
  const sides = SIDES.slice(0, count).map((side) => draft.sides.find((one) => one.side === side) ?? { side, name: "", approver: null });
  const rooms = setup.rooms.flatMap(({ title, kind, side }) => {
    const of = ofSide(kind) ? side : "n";
    return of === "n" || isSide(of) ? [{ title, kind, side: of }] : [];
  });
  const begun = stay ? { ...draft, sides } : withPlaces({ ...draft, sides: sides.map((side) => ({ ...side, approver: null })), people: [], apart: [] }, setup);
  return {
    ...withRegime(begun, setup.regime),
    rooms: rooms.map((room, at) => ({ ...room, key: begun.nextKey + at, title: room.title || standard(ofSide(room.kind) ? room.side : room.kind) })),
    shuttle: setup.shuttle,
    chatInSummary: setup.chat_in_summary,
    attestation: setup.attestation,
    checkIn: String(setup.check_in_minutes),
    nudge: String(setup.nudge_minutes),
    retention: String(setup.retention_days),
    nextKey: begun.nextKey + rooms.length,
  };
}

function withPlaces(draft: Draft, setup: SetUp): Draft {
  return setup.places.reduce((made, { role, side }) => {
    if (!isRole(role) || !(side === "n" || isSide(side))) return made;
    const key = made.nextKey;
    const fitting = sidesFor(role, made.sides).includes(side) ? { role, side } : { role };
    return changePerson(addPerson(made), key, fitting);
  }, draft);
}

/** The preset of that name, as the server compares names: without case. */
export function presetNamed(presets: readonly Preset[], name: string): Preset | undefined {
  const folded = (text: string) => text.normalize("NFKC").trim().toLowerCase();
  return presets.find((one) => folded(one.name) === folded(name));
}
