/**
 * The board as an ordered list: what stands there, whose it is, and roughly where. And a note's fields. Pure, no DOM.
 *
 * Text inside of a shape belongs to that shape. The order is that of reading: from the top, and along the line.
 */
import { type Fields, type ItemId, type SeatId, TEXT_CHARS } from "../protocol";
import type { Board } from "./elements";
import { TYPES } from "./patches";

export type Kind = "rectangle" | "ellipse" | "diamond" | "line" | "arrow" | "freedraw" | "text";
/** Nine places: row and column; "middle" in the centre. */
export type Place = "top-left" | "top" | "top-right" | "left" | "middle" | "right" | "bottom-left" | "bottom" | "bottom-right";

export interface Item {
  readonly id: ItemId;
  readonly kind: Kind;
  /** Its words, or those inside of it; "" for none. */
  readonly text: string;
  /** Whoever drew it, where this page was told. */
  readonly by: SeatId | undefined;
  readonly place: Place;
  /** The element that holds the words: itself, or the text inside; null for none. */
  readonly words: ItemId | null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LINE = 60; // board units: what starts within so much of the same height is read as one line
const LEAST: readonly [number, number] = [600, 400]; // board units: on a smaller board everything is in the middle
const NOTE_WIDTH = 320; // board units
const NOTE_CHARS = 30; // a line of a note, roughly, so that it fits the width
const FONT_SIZE = 20;
const LINE_HEIGHT = 1.25;
const NOTE_FONT = 6; // Nunito, in Excalidraw's count: plain and easy to read
const GAP = 40; // board units
const START = 120; // board units: the first note on an empty board

/** What stands on the board, in the order of reading. */
export function itemsOf(board: Board, authors: ReadonlyMap<ItemId, SeatId> = new Map()): Item[] {
  const shown = Object.entries(board).filter(([, fields]) => fields.isDeleted !== true && TYPES.has(String(fields.type)));
  const ids = new Set(shown.map(([id]) => id));
  const inside = new Map<unknown, [ItemId, Fields]>();
  for (const [id, fields] of shown) if (fields.type === "text" && ids.has(String(fields.containerId))) inside.set(fields.containerId, [id, fields]);
  const frame = around(shown.map(([, fields]) => boxOf(fields)));
  return shown
    .filter(([id, fields]) => inside.get(fields.containerId)?.[0] !== id)
    .sort(([, a], [, b]) => inReading(boxOf(a), boxOf(b)))
    .map(([id, fields]) => {
      const own: [ItemId, Fields] | undefined = fields.type === "text" ? [id, fields] : inside.get(id);
      return { id, kind: fields.type as Kind, text: own ? wordsOf(own[1]) : "", by: authors.get(id), place: placeOf(boxOf(fields), frame), words: own?.[0] ?? null };
    });
}

/** Fields of a new note at a free spot: under everything that stands there. */
export function noteFields(text: string, board: Board, seed: number): Fields {
  const boxes = Object.values(board)
    .filter((fields) => fields.isDeleted !== true)
    .map(boxOf);
  const lowest = boxes.reduce<number | null>((low, box) => Math.max(low ?? -Infinity, box.y + box.height), null);
  const x = boxes.length ? Math.min(...boxes.map((box) => box.x)) : START;
  return {
    type: "text",
    x: Math.round(x),
    y: lowest === null ? START : Math.round(lowest + GAP),
    angle: 0,
    strokeColor: "#1e1e1e",
    backgroundColor: "transparent",
    fillStyle: "solid",
    strokeWidth: 2,
    strokeStyle: "solid",
    roughness: 1,
    opacity: 100,
    seed,
    isDeleted: false,
    locked: false,
    groupIds: [],
    boundElements: [],
    roundness: null,
    fontSize: FONT_SIZE,
    fontFamily: NOTE_FONT,
    lineHeight: LINE_HEIGHT,
    textAlign: "left",
    verticalAlign: "top",
    containerId: null,
    autoResize: false,
    ...writtenIn(text, NOTE_WIDTH, FONT_SIZE),
  };
}

/** The fields that change when the words of a note change; its width stays, its height follows. */
export function rewritten(text: string, before: Fields): Fields {
  const size = typeof before.fontSize === "number" ? before.fontSize : FONT_SIZE;
  const width = typeof before.width === "number" && before.autoResize === false ? before.width : NOTE_WIDTH;
  return { ...writtenIn(text, width, size), autoResize: false };
}

function writtenIn(text: string, width: number, size: number): Fields {
  const words = [...text].slice(0, TEXT_CHARS).join("");
  const perLine = Math.max(4, Math.floor((NOTE_CHARS * width * FONT_SIZE) / (NOTE_WIDTH * size)));
  const lines = words.split("\n").flatMap((line) => wrapped(line, perLine));
  return { text: lines.join("\n"), originalText: words, width, height: Math.ceil(lines.length * size * LINE_HEIGHT) };
}

function wrapped(line: string, most: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most);
    const cut = space > 0 ? space : most;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(space > 0 ? cut + 1 : cut);
  }
  return [...lines, rest];
}

function wordsOf(fields: Fields): string {
  return String(fields.originalText ?? fields.text ?? "").trim();
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function boxOf(fields: Fields): Box {
  return { x: numberOf(fields.x), y: numberOf(fields.y), width: numberOf(fields.width), height: numberOf(fields.height) };
}

function inReading(a: Box, b: Box): number {
  const rows = Math.round(a.y / LINE) - Math.round(b.y / LINE);
  return rows || a.x - b.x || a.y - b.y;
}

/** The box around all of them, at least so large, with its middle where theirs is. */
function around(boxes: readonly Box[]): Box {
  const sides = (start: (box: Box) => number, size: (box: Box) => number, least: number): [number, number] => {
    const from = Math.min(...boxes.map(start));
    const to = Math.max(...boxes.map((box) => start(box) + size(box)));
    const spare = Math.max(0, least - (to - from)) / 2;
    return [from - spare, to - from + 2 * spare];
  };
  if (boxes.length === 0) return { x: 0, y: 0, width: LEAST[0], height: LEAST[1] };
  const [x, width] = sides((box) => box.x, (box) => box.width, LEAST[0]);
  const [y, height] = sides((box) => box.y, (box) => box.height, LEAST[1]);
  return { x, y, width, height };
}

/** In thirds of the frame. Left and right are the board’s own, in every language. */
function placeOf(box: Box, frame: Box): Place {
  const third = (at: number, from: number, size: number) => Math.max(0, Math.min(2, Math.floor((3 * (at - from)) / size)));
  const row = ["top", "", "bottom"][third(box.y + box.height / 2, frame.y, frame.height)];
  const column = ["left", "", "right"][third(box.x + box.width / 2, frame.x, frame.width)];
  return ([row, column].filter(Boolean).join("-") || "middle") as Place;
}
