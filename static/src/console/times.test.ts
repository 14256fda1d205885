import { expect, test } from "vitest";
import { IN_CAUCUS, mediation, MINUTE, NOW, CAUCUS_B } from "./testkit";
import { NO_TIME, tallied, timeWith } from "./times";

const since = (view: ReturnType<typeof mediation>, at: number) => ({ ...view, people: { ...view.people, "s-mara": { ...view.people["s-mara"]!, since: at } } });

test("a stay counts from coming in to going out, and the present one as it goes", () => {
  const inside = since(mediation(IN_CAUCUS), NOW);
  let tally = tallied(NO_TIME, inside, NOW + MINUTE);
  expect(timeWith(tally, "a", NOW + 5 * MINUTE)).toBe(5 * MINUTE);
  tally = tallied(tally, mediation(), NOW + 10 * MINUTE);
  expect([timeWith(tally, "a", NOW + 90 * MINUTE), timeWith(tally, "b", NOW), tally.last.a]).toEqual([10 * MINUTE, 0, NOW + 10 * MINUTE]);
  tally = tallied(tally, since(mediation({ "s-mara": CAUCUS_B, "s-ben": CAUCUS_B }), NOW + 20 * MINUTE), NOW + 20 * MINUTE);
  expect(timeWith(tally, "b", NOW + 21 * MINUTE)).toBe(MINUTE);
});

test("an empty room is nobody's time, and no news leaves the tally as it is", () => {
  const tally = tallied(NO_TIME, mediation({ "s-mara": CAUCUS_B }), NOW);
  expect(tally).toBe(NO_TIME);
  const inside = tallied(NO_TIME, mediation(IN_CAUCUS), NOW);
  expect(tallied(inside, mediation(IN_CAUCUS), NOW + MINUTE)).toBe(inside);
});
