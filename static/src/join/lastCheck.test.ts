import { expect, test, vi } from "vitest";
import type { Readiness } from "../protocol";
import { keepCheck, lastCheck } from "./lastCheck";

const FOUND: Readiness = { microphone: "works", camera: "off", speaker: "heard", line: "fair", relayed: true };

test("is remembered by seat, and only as words of the fixed sets", () => {
  expect(lastCheck("s-ana")).toBeNull();
  keepCheck("s-ana", FOUND);
  expect(lastCheck("s-ana")).toEqual(FOUND);
  expect(lastCheck("s-ben")).toBeNull();
});

test.each(["nonsense", "[]", "3", JSON.stringify({ ...FOUND, camera: "quiet" }), JSON.stringify({ ...FOUND, label: "Ana's headset" }), JSON.stringify({ ...FOUND, relayed: "no" })])("what is not ours is nothing: %s", (kept) => {
  localStorage.setItem("room.rehearsal.s-ana", kept);
  expect(lastCheck("s-ana")).toBeNull();
});

test("without storage nothing is remembered and nothing breaks", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementationOnce(() => {
    throw new Error("off");
  });
  keepCheck("s-ana", FOUND);
  expect(lastCheck("s-ana")).toBeNull();
});
