import { expect, test } from "vitest";
import type { Pending } from "../store";
import { boardWith, elementOf, inOrder, orderKey, standing, unanswered } from "./elements";

const draw = (id: string, room: string, element: string, fields: Record<string, unknown>): Pending => ({
  id, at: 0, unsaved: false, told: false, command: { t: "draw", room, patches: [{ element, fields }] },
});

test("what waits for an answer is folded by element, for this room alone", () => {
  const pending: Pending[] = [
    draw("1", "joint", "e1", { type: "text", x: 1 }),
    draw("2", "r-1", "e1", { x: 50 }),
    { id: "3", at: 0, unsaved: false, told: false, command: { t: "say", room: "joint", text: "hello" } },
    draw("4", "joint", "e1", { x: 2 }),
  ];
  expect(unanswered(pending, "joint")).toEqual({ e1: { type: "text", x: 2 } });
});

test("mine wins until the answer, field by field; nothing stands where nobody drew", () => {
  expect(standing({ type: "text", x: 1, y: 1 }, { x: 5 })).toEqual({ type: "text", x: 5, y: 1 });
  expect(standing(undefined, { x: 5 })).toBeUndefined();
  const told = { e1: { type: "text" } };
  expect(standing(told.e1, undefined)).toBe(told.e1);
  expect(boardWith(told, {})).toBe(told);
  expect(boardWith(told, { e2: { type: "line" }, e3: { x: 1 } })).toEqual({ e1: { type: "text" }, e2: { type: "line" } });
});

test("what others drew is brought into sense", () => {
  const element = elementOf("e1", { type: "freedraw", x: Infinity, opacity: 900, fillStyle: "<b>", points: [[0, 0], ["a"], [3, 4]], pressures: [1, "x"], groupIds: [1, "g"] }, 7);
  expect(element).toMatchObject({ id: "e1", version: 7, x: 0, opacity: 100, fillStyle: "solid", points: [[0, 0], [3, 4]], pressures: [1], groupIds: ["g"], link: null, frameId: null });
  expect(elementOf("e1", { type: "image" }, 1)).toBeNull();
  expect(elementOf("e1", { type: "line", points: "none" }, 1)).toBeNull();
  expect(elementOf("e1", { type: "text", text: "hi" }, 1)).toMatchObject({ text: "hi", originalText: "hi", fontFamily: 5, boundElements: [] });
  expect(elementOf("e1", { type: "arrow", points: [[0, 0], [1, 1]], startBinding: { elementId: 3 }, startArrowhead: "sword" }, 1)).toMatchObject({ startBinding: null, startArrowhead: null });
});

test("a malformed key of order is none", () => {
  for (const good of ["a0", "a1V", "Zz", "b00", "b0001"]) expect(orderKey(good)).toBe(good);
  for (const bad of ["", "0", "a", "a00", "zz", "a-1", 7, null, `A${"0".repeat(26)}`]) expect(orderKey(bad)).toBeNull();
});

test("elements are in the order of their keys, ties by id, without a key last", () => {
  const ids = inOrder([{ id: "z", index: null }, { id: "c", index: "a1" }, { id: "b", index: "a1" }, { id: "a", index: "Zz" }]).map(({ id }) => id);
  expect(ids).toEqual(["a", "b", "c", "z"]);
});
