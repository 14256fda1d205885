/**
 * From the board that the server told to elements that a drawing program can hold. Pure, no DOM.
 *
 * 1. What the server told, with what this seat drew and was not answered yet over it: field by field, mine wins until
 *    the answer, the server's order afterwards.
 * 2. The server checks types and sizes, not sense. What others drew is brought into sense here (known words, points
 *    that are pairs, sizes that can be painted), so that no patch can break another person's board.
 */
import type { Pending } from "../store";
import type { Fields, ItemId, RoomId } from "../protocol";
import { TYPES } from "./patches";

export type Board = Readonly<Record<ItemId, Fields>>;

/** The patches of one room that wait for their answer, folded to fields by element. */
export function unanswered(pending: readonly Pending[], room: RoomId): Board {
  const board: Record<ItemId, Fields> = {};
  for (const { command } of pending) {
    if (command.t !== "draw" || command.room !== room) continue;
    for (const { element, fields } of command.patches) board[element] = { ...board[element], ...fields };
  }
  return board;
}

/** One element as it should stand here: undefined where there is none. */
export function standing(told: Fields | undefined, mine: Fields | undefined): Fields | undefined {
  if (!mine) return told;
  return told || "type" in mine ? { ...told, ...mine } : undefined;
}

/** The whole board as it stands here: told, with what is unanswered over it. */
export function boardWith(told: Board, mine: Board): Board {
  if (Object.keys(mine).length === 0) return told;
  const board: Record<ItemId, Fields> = { ...told };
  for (const [id, fields] of Object.entries(mine)) {
    const whole = standing(told[id], fields);
    if (whole) board[id] = whole;
  }
  return board;
}

const ONE_OF: Readonly<Record<string, readonly unknown[]>> = {
  fillStyle: ["hachure", "cross-hatch", "solid", "zigzag"],
  strokeStyle: ["solid", "dashed", "dotted"],
  textAlign: ["left", "center", "right"],
  verticalAlign: ["top", "middle", "bottom"],
  fontFamily: [1, 2, 3, 5, 6, 7, 8, 9],
};
const ARROWHEADS = [
  null, "arrow", "bar", "dot", "circle", "circle_outline", "triangle", "triangle_outline", "diamond", "diamond_outline", "crowfoot_one",
  "crowfoot_many", "crowfoot_one_or_many",
];
const USUAL: Fields = { fillStyle: "solid", strokeStyle: "solid", textAlign: "left", verticalAlign: "top", fontFamily: 5 };
const BETWEEN: Readonly<Record<string, readonly [number, number, number]>> = {
  // least, most, usual
  strokeWidth: [0.1, 200, 2],
  roughness: [0, 5, 1],
  opacity: [0, 100, 100],
  fontSize: [1, 2000, 20],
  lineHeight: [0.5, 5, 1.25],
  x: [-1e7, 1e7, 0],
  y: [-1e7, 1e7, 0],
  width: [-1e6, 1e6, 0],
  height: [-1e6, 1e6, 0],
  angle: [-1000, 1000, 0],
};

/** The element in sense, or null where nothing can be made of it. Version and nonce are the caller's own count. */
export function elementOf(id: ItemId, fields: Fields, version: number): Record<string, unknown> | null {
  const { type } = fields;
  if (typeof type !== "string" || !TYPES.has(type)) return null;
  const element: Record<string, unknown> = { ...fields, id, version, versionNonce: version, updated: 1, link: null, frameId: null };
  for (const [name, known] of Object.entries(ONE_OF)) if (!known.includes(element[name])) element[name] = USUAL[name];
  for (const [name, [least, most, usual]] of Object.entries(BETWEEN)) element[name] = clamped(element[name], least, most, usual);
  for (const name of ["startArrowhead", "endArrowhead"]) if (!ARROWHEADS.includes(element[name] as string)) element[name] = null;
  element.seed = typeof element.seed === "number" ? element.seed : 1;
  element.index = orderKey(element.index);
  element.groupIds = listOf(element.groupIds, (part) => typeof part === "string");
  element.boundElements = listOf(element.boundElements, isBound);
  element.roundness = isMap(element.roundness) && [1, 2, 3].includes(element.roundness.type as number) ? element.roundness : null;
  element.startBinding = isBinding(element.startBinding) ? element.startBinding : null;
  element.endBinding = isBinding(element.endBinding) ? element.endBinding : null;
  return shaped(element, type);
}

/** What belongs to one kind of element alone: points, or text. */
function shaped(element: Record<string, unknown>, type: string): Record<string, unknown> | null {
  if (type === "text") {
    element.text = typeof element.text === "string" ? element.text : "";
    element.originalText = typeof element.originalText === "string" ? element.originalText : element.text;
    return element;
  }
  if (type !== "freedraw" && type !== "line" && type !== "arrow") return element;
  const points = listOf(element.points, isPoint);
  if (points.length === 0) return null;
  element.points = points;
  element.pressures = listOf(element.pressures, (part) => typeof part === "number");
  element.elbowed = type === "arrow" && element.elbowed === true;
  return element;
}

/** A key for fractional order, or null where it is not one: a malformed key would stop the whole scene. */
export function orderKey(value: unknown): string | null {
  if (typeof value !== "string" || !/^[A-Za-z][0-9A-Za-z]*$/.test(value) || value === `A${"0".repeat(26)}`) return null;
  const head = value.charCodeAt(0);
  const whole = head >= 97 ? head - 97 + 2 : 90 - head + 2; // characters of the integer part, as its first letter says
  if (value.length < whole) return null;
  return value.length > whole && value.endsWith("0") ? null : value;
}

/** Elements in the order in which they are painted; those without a key come last, ties go by id. */
export function inOrder<One extends { readonly id: string; readonly index?: string | null }>(elements: readonly One[]): One[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...elements].sort((a, b) => {
    if (a.index && b.index) return before(a.index, b.index) || before(a.id, b.id);
    if (a.index || b.index) return a.index ? -1 : 1;
    return before(a.id, b.id);
  });
}

function clamped(value: unknown, least: number, most: number, usual: number): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : usual;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, fits: (part: unknown) => boolean): unknown[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}

function isPoint(part: unknown): boolean {
  return Array.isArray(part) && part.length >= 2 && part.every((number) => typeof number === "number" && Number.isFinite(number));
}

function isBound(part: unknown): boolean {
  return isMap(part) && typeof part.id === "string" && (part.type === "arrow" || part.type === "text");
}

function isBinding(part: unknown): boolean {
  if (!isMap(part) || typeof part.elementId !== "string" || typeof part.focus !== "number" || typeof part.gap !== "number") return false;
  return part.fixedPoint === undefined || part.fixedPoint === null || isPoint(part.fixedPoint);
}
