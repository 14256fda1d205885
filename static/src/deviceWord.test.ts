import { afterEach, expect, test, vi } from "vitest";
import { deviceWord } from "./deviceWord";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("a browser keeps its word", () => {
  const word = deviceWord();
  expect(word.length).toBeGreaterThan(20);
  expect(deviceWord()).toBe(word);
});

test("a browser that keeps nothing has a word all the same", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("storage is off");
  });
  expect(deviceWord().length).toBeGreaterThan(20);
});
