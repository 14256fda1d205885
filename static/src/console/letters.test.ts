import { expect, test } from "vitest";
import { letterThread, unanswered } from "./letters";
import { mediation } from "./testkit";

const written = [
  { line: "1", seat: "s-ana", by: "s-ana", text: "How long?", at: 1, rooms: [] },
  { line: "2", seat: "s-elin", by: "s-elin", text: "I am here", at: 2, rooms: [] },
  { line: "3", seat: "s-ana", by: "s-mara", text: "Soon", at: 3, rooms: [] },
];

test("what the mediators have not answered waits for them", () => {
  const view = mediation({}, { written });
  expect(unanswered(view, new Set()).map(({ line }) => line)).toEqual(["2"]);
  expect(unanswered(view, new Set(["2"]))).toEqual([]);
  expect(letterThread(view, "s-ana").map(({ line }) => line)).toEqual(["1", "3"]);
});
