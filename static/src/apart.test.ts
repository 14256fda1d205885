import { expect, test } from "vitest";
import { barriersAmong, candidates, keptApartFrom } from "./apart";
import { CAUCUS_A, mediation } from "./console/testkit";
import type { View } from "./protocol";

/** Nadia interprets for Ana; Ana and Ben are kept apart. */
function ordered(where: Record<string, string> = {}, more: Partial<View> = {}): View {
  const view = mediation(where, { apart: [["s-ana", "s-ben"]], ...more });
  const nadia = view.people["s-nadia"]!;
  return { ...view, people: { ...view.people, "s-nadia": { ...nadia, person: { ...nadia.person, serves: "s-ana" } } } };
}

test("an order holds for the two and for who interprets for them", () => {
  const view = ordered();
  expect(keptApartFrom(view, "s-ana")).toEqual(["s-ben"]);
  expect(keptApartFrom(view, "s-nadia")).toEqual(["s-ben"]);
  expect(keptApartFrom(view, "s-luis")).toEqual([]);
  expect(barriersAmong(view, ["s-luis", "s-nadia", "s-ben"])).toEqual([{ kind: "no-contact", one: "s-nadia", other: "s-ben" }]);
  expect(barriersAmong(view, ["s-ana", "s-nadia", "s-luis"])).toEqual([]);
});

test("in a shuttle session no sides meet, and who is neutral goes with either", () => {
  const view = ordered({}, { apart: [], shuttle: true });
  expect(barriersAmong(view, ["s-mara", "s-ana", "s-luis"])).toEqual([]);
  expect(barriersAmong(view, ["s-mara", "s-luis", "s-mei"])).toEqual([{ kind: "sides-apart" }]);
});

test("an order can be set with whoever is no mediator, not one's own interpreter, and not kept apart already", () => {
  const view = ordered({ "s-ana": CAUCUS_A, "s-luis": CAUCUS_A });
  expect(candidates(view, "s-ana")).toEqual([
    { seat: "s-luis", together: true },
    { seat: "s-mei", together: false },
    { seat: "s-elin", together: false },
  ]);
});
