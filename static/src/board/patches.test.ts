import { expect, test } from "vitest";
import { changes, commandsOf, fieldsOf, POINTS_KEPT, same, type SceneElement, thinned } from "./patches";

const RECTANGLE = {
  id: "e1", type: "rectangle", version: 3, versionNonce: 99, x: 10.123456, y: -0.001, width: 100, height: 50, angle: 0.123456, strokeColor: "#1e1e1e",
  backgroundColor: "transparent", fillStyle: "solid", strokeWidth: 2, strokeStyle: "solid", roughness: 1, opacity: 100, groupIds: [], frameId: "frame",
  index: "a0", roundness: { type: 3 }, seed: 12345678901, isDeleted: false, boundElements: null, updated: 1790000000000, link: "https://example.org",
  locked: false, customData: { secret: 1 },
};
const rectangle = (more: object = {}) => ({ ...RECTANGLE, ...more }) as unknown as SceneElement;

test("only what the server takes is kept: no link, frame, custom data, nonce or date", () => {
  const fields = fieldsOf(rectangle());
  for (const name of ["id", "version", "versionNonce", "updated", "link", "frameId", "customData"]) expect(fields).not.toHaveProperty(name);
  expect(fields).toMatchObject({ type: "rectangle", x: 10.12, y: 0, angle: 0.1235, seed: 12345678901, index: "a0", roundness: { type: 3 }, boundElements: null });
  expect(Object.is(fields?.y, 0)).toBe(true);
});

test.each(["image", "frame", "magicframe", "embeddable", "iframe", "selection"])("an element of the kind %s is never sent", (type) => {
  expect(fieldsOf(rectangle({ type }))).toBeNull();
});

test("numbers are finite and near enough, words short, texts no longer than the server takes", () => {
  const fields = fieldsOf(rectangle({ x: Number.NaN, y: Infinity, width: 1e9 + 0.5, strokeColor: "x".repeat(65), text: "ä".repeat(5000), originalText: "ok" }));
  expect(fields).not.toHaveProperty("x");
  expect(fields).not.toHaveProperty("y");
  expect(fields).not.toHaveProperty("strokeColor");
  expect(fields?.width).toBe(1e7);
  expect(fields?.text).toHaveLength(4000);
});

test("points and pressures are rounded to two places, bindings to four, and nothing inside is undefined", () => {
  const fields = fieldsOf(
    rectangle({ type: "arrow", points: [[0, 0], [1.23456, Number.NaN]], pressures: [0.123456], startBinding: { elementId: "e2", focus: 0.123456, gap: 1, fixedPoint: undefined } }),
  );
  expect(fields?.points).toEqual([[0, 0], [1.23, 0]]);
  expect(fields?.pressures).toEqual([0.12]);
  expect(fields?.startBinding).toEqual({ elementId: "e2", focus: 0.1235, gap: 1 });
});

test("a new element is sent whole, a known one by what changed, a deletion as a field", () => {
  const before = fieldsOf(rectangle());
  if (!before) throw new Error("a rectangle has fields");
  expect(changes(undefined, before)).toBe(before);
  expect(changes(before, fieldsOf(rectangle({ x: 11, version: 4 })) ?? {})).toEqual({ x: 11 });
  expect(changes(before, fieldsOf(rectangle({ isDeleted: true })) ?? {})).toEqual({ isDeleted: true });
  expect(changes(before, fieldsOf(rectangle({ x: 10.1199999 })) ?? {})).toEqual({});
});

test("a command holds at most 200 patches, and stays under the size of a frame", () => {
  const many = Array.from({ length: 450 }, (_, i) => ({ element: `e${i}`, fields: { x: i } }));
  expect(commandsOf(many).map((command) => command.length)).toEqual([200, 200, 50]);
  const stroke = { type: "freedraw", points: Array.from({ length: POINTS_KEPT }, (_, i) => [i + 0.5, i]), pressures: Array.from({ length: POINTS_KEPT }, () => 0.5) };
  expect(commandsOf([{ element: "a", fields: stroke }, { element: "b", fields: stroke }])).toHaveLength(2);
  expect(commandsOf([])).toEqual([]);
});

test("a very long stroke is thinned evenly, with its first and last point and with its pressures", () => {
  const points = Array.from({ length: 9000 }, (_, i) => [i, 0]);
  const fields = thinned({ points, pressures: points.map(([x]) => x), x: 1 });
  const kept = fields.points as number[][];
  expect(kept).toHaveLength(POINTS_KEPT);
  expect(kept[0]).toEqual([0, 0]);
  expect(kept.at(-1)).toEqual([8999, 0]);
  expect(fields.pressures).toEqual(kept.map(([x]) => x));
  expect(thinned({ points: [[0, 0]], x: 1 })).toEqual({ points: [[0, 0]], x: 1 });
});

test("two values are the same when they read the same", () => {
  expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(same([], {})).toBe(false);
  expect(same({ a: undefined }, { b: undefined })).toBe(false);
  expect(same([1], [1, 2])).toBe(false);
  expect(same(null, {})).toBe(false);
});
