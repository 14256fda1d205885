import { expect, test } from "vitest";
import { CAUCUS_A, mediation, withRoom } from "./console/testkit";
import { awayFromJoint, canRecall, heldBack, stillAway } from "./recall";

const AWAY = { "s-ana": CAUCUS_A, "s-luis": CAUCUS_A };

test("everybody in a private room is called back, but for who waits in a hold room", () => {
  const view = mediation(AWAY);
  expect([awayFromJoint(view), heldBack(view)]).toEqual([["s-ana", "s-luis"], []]);
  const held = withRoom(view, CAUCUS_A, { kind: "hold" });
  expect([awayFromJoint(held), heldBack(held)]).toEqual([[], ["s-ana", "s-luis"]]);
});

test("a mediator who sits with them in the hold room is called back", () => {
  const held = withRoom(mediation({ ...AWAY, "s-mara": CAUCUS_A }), CAUCUS_A, { kind: "hold" });
  expect([awayFromJoint(held), heldBack(held)]).toEqual([["s-mara"], ["s-ana", "s-luis"]]);
});

test("there is nobody to call back where only the mediator is away, sides never meet, or it goes on already", () => {
  const recall = { by: "s-mara", started_at: 0, until: 1, seats: ["s-ana"], expected: ["s-ana", "s-mara"], alone: [], waits: [] };
  expect(canRecall(mediation(AWAY))).toBe(true);
  expect([canRecall(mediation({ "s-mara": CAUCUS_A })), canRecall(mediation(AWAY, { shuttle: true })), canRecall(mediation(AWAY, { recall }))]).toEqual([false, false, false]);
});

test("who stayed is told while they are in a private room", () => {
  const over = { how: "done" as const, by: "s-mara", at: 0, came: [], waits: ["s-ana"], kept: ["s-ben"] };
  expect(stillAway(mediation(AWAY), over)).toEqual(["s-ana"]);
});
