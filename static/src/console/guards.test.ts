import { expect, test } from "vitest";
import { guardsIn, warningsOf } from "./guards";
import { CAUCUS_A, CAUCUS_B, IN_CAUCUS, mediation, withRoom } from "./testkit";

test("the other side in a private room is named, with those whom they would meet", () => {
  const [warning] = warningsOf(mediation(IN_CAUCUS), ["s-ben", "s-mei"], CAUCUS_A);
  expect(warning).toMatchObject({ guard: "sides-would-meet", coming: [{ person: { name: "Ben Okafor" } }, { person: { name: "Mei Tan" } }], others: [{ person: { name: "Ana Petrov" } }, { person: { name: "Luis Ruiz" } }] });
});

test("a party without the counsel they have, wherever that counsel is", () => {
  const warnings = warningsOf(mediation(IN_CAUCUS), ["s-ben"], CAUCUS_A);
  expect(guardsIn(warnings)).toEqual(["sides-would-meet", "without-counsel"]);
  expect(warnings[1]).toMatchObject({ party: { person: { name: "Ben Okafor" } }, counsel: [{ person: { name: "Mei Tan" }, room: "joint" }] });
});

test("nothing speaks against one side alone, the joint session, or a mediator", () => {
  expect(warningsOf(mediation(), ["s-ana", "s-luis"], CAUCUS_A)).toEqual([]);
  expect(warningsOf(mediation(IN_CAUCUS), ["s-ana", "s-luis"], "joint")).toEqual([]);
  expect(warningsOf(mediation({ "s-ana": CAUCUS_A, "s-luis": CAUCUS_A }), ["s-mara"], CAUCUS_A)).toEqual([]);
});

test("as on the server, it is asked too where the sides have met already, and where another side's room is empty", () => {
  const mixed = mediation({ "s-ana": CAUCUS_A, "s-ben": CAUCUS_A });
  expect(guardsIn(warningsOf(mixed, ["s-mei"], CAUCUS_A))).toEqual(["sides-would-meet"]);
  const [warning] = warningsOf(mediation(), ["s-ana", "s-luis"], CAUCUS_B);
  expect(warning).toMatchObject({ guard: "sides-would-meet", others: [] });
});

test("a room that is not there has no guards", () => {
  expect(warningsOf(mediation(), ["s-ana"], "r-none")).toEqual([]);
});

test("an observer is asked about in a private room, not in a hold room nor the joint session", () => {
  expect(guardsIn(warningsOf(mediation(), ["s-elin"], CAUCUS_A))).toEqual(["observer-in-private"]);
  expect(warningsOf(mediation(), ["s-elin"], "joint")).toEqual([]);
  expect(warningsOf(withRoom(mediation(), CAUCUS_A, { kind: "hold", side: "n" }), ["s-elin"], CAUCUS_A)).toEqual([]);
});

test("lawyers meet in a counsel caucus without a question", () => {
  const view = withRoom(mediation(), CAUCUS_A, { kind: "counsel", side: "n" });
  expect(warningsOf(view, ["s-luis", "s-mei"], CAUCUS_A)).toEqual([]);
});
