import { expect, test } from "vitest";
import { itemsOf, noteFields, rewritten } from "./words";

const box = (type: string, x: number, y: number, more: object = {}) => ({ type, x, y, width: 100, height: 50, isDeleted: false, ...more });

test("the list reads from the top and along the line, with places in thirds", () => {
  const board = {
    low: box("ellipse", 1000, 1000),
    right: box("arrow", 1000, 10),
    left: box("rectangle", 0, 0),
    middle: box("freedraw", 500, 500),
    gone: box("line", 0, 0, { isDeleted: true }),
    odd: box("image", 0, 0),
  };
  expect(itemsOf(board).map(({ id, place }) => [id, place])).toEqual([
    ["left", "top-left"],
    ["right", "top-right"],
    ["middle", "middle"],
    ["low", "bottom-right"],
  ]);
});

test("a small board has everything in the middle", () => {
  expect(itemsOf({ a: box("text", 10, 10, { text: "hi", originalText: "hi" }) })).toMatchObject([{ place: "middle", text: "hi", words: "a" }]);
});

test("text inside of a shape belongs to it; who drew is said where known", () => {
  const board = { r: box("rectangle", 0, 0), t: box("text", 5, 5, { text: "In\nside", originalText: "Inside", containerId: "r" }) };
  expect(itemsOf(board, new Map([["r", "s-ana"]]))).toMatchObject([{ id: "r", kind: "rectangle", text: "Inside", by: "s-ana", words: "t" }]);
});

test("text of a shape that was deleted stands for itself", () => {
  const board = { r: box("rectangle", 0, 0, { isDeleted: true }), t: box("text", 5, 5, { text: "x", containerId: "r" }) };
  expect(itemsOf(board)).toMatchObject([{ id: "t", kind: "text" }]);
});

test("a note stands under everything, wraps, and keeps its words as typed", () => {
  const words = "The rent from March to June, and who pays the heating in that time";
  const note = noteFields(words, { a: box("rectangle", 40, 100) }, 5);
  expect(note).toMatchObject({ type: "text", x: 40, y: 190, originalText: words, width: 320, seed: 5 });
  expect(String(note.text).split("\n").length).toBe(3);
  expect(note.height).toBe(75);
  expect(noteFields("a", {}, 1)).toMatchObject({ x: 120, y: 120 });
});

test("words without a space are cut, and lines that were typed stay", () => {
  const { text, originalText } = noteFields(`${"x".repeat(70)}\nend`, {}, 1);
  expect(String(text).split("\n").map((line) => line.length)).toEqual([30, 30, 10, 3]);
  expect(originalText).toBe(`${"x".repeat(70)}\nend`);
});

test("a changed note keeps its width when it has one of its own", () => {
  expect(rewritten("new", { width: 160, fontSize: 20, autoResize: false })).toMatchObject({ text: "new", width: 160, height: 25 });
  expect(rewritten("new", { width: 33, fontSize: 20, autoResize: true })).toMatchObject({ width: 320 });
});
