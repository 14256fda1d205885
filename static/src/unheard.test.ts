import { expect, test } from "vitest";
import { CAUCUS_A, IN_CAUCUS, mediation, MINUTE, NOW, withRoom } from "./console/testkit";
import { JOINT, type View } from "./protocol";
import { silent, unheardSides } from "./unheard";

const view = (more: Partial<View> = {}) => mediation(IN_CAUCUS, { nudge_minutes: 15, ...more });
const alone = (ago: number | null) => ({ spent_ms: 0, since: null, last: ago === null ? null : NOW - ago * MINUTE });

test("a side is unheard when the mediator was alone with another one, and not with it for longer than people wait", () => {
  expect(unheardSides(view(), NOW)).toEqual([]);
  expect(unheardSides(view({ alone: { a: alone(null) } }), NOW)).toEqual([{ side: "b", last: null }]);
  expect(unheardSides(view({ alone: { a: alone(null), b: alone(14) } }), NOW)).toEqual([]);
  expect(unheardSides(view({ alone: { a: alone(null), b: alone(15) } }), NOW)).toEqual([{ side: "b", last: NOW - 15 * MINUTE }]);
});

test("whoever sits with the mediator is heard, and so is their side", () => {
  expect(unheardSides({ ...mediation({}, { nudge_minutes: 15 }), alone: { a: alone(40), b: alone(50) } }, NOW)).toEqual([]);
});

test("a party who said nothing while others spoke is silent; a lawyer is not asked", () => {
  const spoke = withRoom(view(), JOINT, { spoken: { "s-ana": 59_000 } });
  const of = (now: View, seat: string) => silent(now, now.people[seat]!);
  expect(of(spoke, "s-ben")).toBe(false);
  const more = withRoom(spoke, CAUCUS_A, { spoken: { "s-luis": 2_000 } });
  expect([of(more, "s-ben"), of(more, "s-ana"), of(more, "s-mei")]).toEqual([true, false, false]);
});
