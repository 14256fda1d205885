import { expect, test } from "vitest";
import { aloneFollowed, timeAlone } from "./alone";
import { IN_CAUCUS, mediation, MINUTE, NOW } from "./console/testkit";

test("time alone with a side runs from coming together to parting, and adds up", () => {
  const together = aloneFollowed(mediation(IN_CAUCUS), NOW);
  expect(together.alone).toEqual({ a: { spent_ms: 0, last: null, since: NOW } });
  expect(timeAlone(together, "a", NOW + MINUTE)).toBe(MINUTE);
  const parted = aloneFollowed({ ...mediation(), alone: together.alone }, NOW + 2 * MINUTE);
  expect(parted.alone).toEqual({ a: { spent_ms: 2 * MINUTE, last: NOW + 2 * MINUTE, since: null } });
  expect(timeAlone(parted, "b", NOW)).toBe(0);
});

test("nothing changes where nobody came or went, for parties, and in the joint session", () => {
  const together = aloneFollowed(mediation(IN_CAUCUS), NOW);
  expect(aloneFollowed(together, NOW + MINUTE)).toBe(together);
  const party = mediation(IN_CAUCUS, { you: "s-ana" });
  expect(aloneFollowed(party, NOW)).toBe(party);
  const joint = mediation();
  expect(aloneFollowed(joint, NOW)).toBe(joint);
});
