import { expect, test } from "vitest";
import { seatPath, sessionHash, sessionOf } from "./places";

test("a session's address is read back, whatever its id is", () => {
  expect(sessionOf(sessionHash("a/b c"))).toBe("a/b c");
});

test.each(["", "#", "#new", "#session/", "#session/%"])("%j names no session", (hash) => {
  expect(sessionOf(hash)).toBeUndefined();
});

test("a seat's address is one part", () => {
  expect(seatPath("s/1")).toBe("/r/s%2F1");
});
