/**
 * From Excalidraw's elements to the field patches that the server takes (session/practices/whiteboard.py). Pure, no DOM.
 *
 * 1. Only drawings and text, and of them only the fields of the table below: no links, frames, images or custom data.
 * 2. Every number is finite and rounded, so that the same drawing reads the same for everyone who compares it.
 * 3. What is sent is what changed against what was sent or shown last. A deletion is a field like any other.
 * 4. A command holds at most 200 patches and stays well under the size of a frame; a very long stroke is thinned.
 */
import { type Fields, type ItemId, type Patch, TEXT_CHARS } from "../protocol";

export const TYPES: ReadonlySet<string> = new Set(["rectangle", "ellipse", "diamond", "line", "arrow", "freedraw", "text"]);

const NUMBERS = ["x", "y", "width", "height", "angle", "strokeWidth", "roughness", "opacity", "seed", "fontSize", "fontFamily", "lineHeight"];
const WORDS = [
  "type", "strokeColor", "backgroundColor", "fillStyle", "strokeStyle", "index", "textAlign", "verticalAlign", "containerId", "startArrowhead",
  "endArrowhead",
];
const TEXTS = ["text", "originalText"];
const FLAGS = ["isDeleted", "locked", "simulatePressure", "autoResize", "elbowed", "polygon"];
const STRUCTURES = ["points", "pressures", "groupIds", "boundElements", "roundness", "startBinding", "endBinding"];

export const PATCHES_PER_COMMAND = 200; // state.Limits.board_changes_per_command
const COMMAND_BYTES = 48 * 1024; // a frame holds 64 KiB: the rest is its envelope and what weight() rounds off
const WORD_CHARS = 64;
const FURTHEST = 1e7; // board units, as the server's
/** Points of one element that still fit into one command, with their pressures. The server's own limit is 5,000. */
export const POINTS_KEPT = 1600;
/** Points of a stroke while it is being drawn: it is shown up to twenty times a second. */
export const POINTS_SKETCHED = 250;

/** An element as Excalidraw holds it: the parts that matter here. */
export interface SceneElement {
  readonly id: ItemId;
  readonly type: string;
  readonly version: number;
  readonly isDeleted: boolean;
}

/** The fields of an element that may be sent, cleaned and rounded; null for an element of a kind that may not. */
export function fieldsOf(element: SceneElement): Fields | null {
  if (!TYPES.has(element.type)) return null;
  const raw = element as unknown as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  const keep = (name: string, value: unknown) => {
    if (value !== undefined) fields[name] = value;
  };
  for (const name of NUMBERS) keep(name, numberOf(raw[name], name === "angle" ? 4 : 2));
  for (const name of WORDS) keep(name, wordOf(raw[name]));
  for (const name of TEXTS) keep(name, textOf(raw[name]));
  for (const name of FLAGS) keep(name, typeof raw[name] === "boolean" ? raw[name] : undefined);
  for (const name of STRUCTURES) keep(name, raw[name] === undefined ? undefined : tidy(raw[name], name === "points" || name === "pressures" ? 2 : 4));
  return fields;
}

/** What is different now: all fields of an element that was not there before. */
export function changes(before: Fields | undefined, now: Fields): Fields {
  if (!before) return now;
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(before[name], value)));
}

/** Puts patches into commands: at most so many, and so many bytes, each. */
export function commandsOf(patches: readonly Patch[]): Patch[][] {
  const commands: Patch[][] = [];
  let room = 0; // bytes left in the last command
  for (const patch of patches) {
    const bytes = weight(patch);
    const last = commands.at(-1);
    if (last && last.length < PATCHES_PER_COMMAND && bytes <= room) last.push(patch);
    else {
      commands.push([patch]);
      room = COMMAND_BYTES;
    }
    room -= bytes;
  }
  return commands;
}

/** Keeps at most so many points, evenly along the stroke, first and last among them, and the pressures that go with them. */
export function thinned(fields: Fields, most: number = POINTS_KEPT): Fields {
  const thin = (list: unknown): unknown => {
    if (!Array.isArray(list) || list.length <= most) return list;
    return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))] as unknown);
  };
  const kept = { ...fields };
  for (const name of ["points", "pressures"]) if (name in fields) kept[name] = thin(fields[name]);
  return kept;
}

/** Tells whether two plain values read the same. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => name in other && same((one as Fields)[name], (other as Fields)[name]));
}

/** About how many bytes the value takes as MessagePack; never too few. */
function weight(value: unknown): number {
  if (typeof value === "string") return 5 + 3 * value.length;
  if (typeof value !== "object" || value === null) return 9;
  let bytes = 5;
  for (const [name, part] of Object.entries(value)) bytes += weight(part) + (Array.isArray(value) ? 0 : 1 + name.length);
  return bytes;
}

function rounded(value: number, places: number): number {
  const unit = 10 ** places;
  return Math.round(value * unit) / unit + 0; // + 0: no minus zero
}

function numberOf(value: unknown, places: number): number | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  if (Number.isSafeInteger(value)) return value;
  return rounded(Math.max(-FURTHEST, Math.min(FURTHEST, value)), places);
}

function wordOf(value: unknown): string | null | undefined {
  return value === null || (typeof value === "string" && value.length <= WORD_CHARS) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? [...value].slice(0, TEXT_CHARS).join("") : undefined;
}

/** Rounds the numbers inside of a list or map; what is no number of a drawing becomes 0, and nothing stays undefined. */
function tidy(value: unknown, places: number): unknown {
  if (typeof value === "number") return numberOf(value, places) ?? 0;
  if (Array.isArray(value)) return value.map((part) => tidy(part, places));
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, tidy(part, places)]])));
}
