import { expect, test } from "vitest";
import { IN_CAUCUS, mediation, withRoom } from "./console/testkit";
import { JOINT } from "./protocol";
import { roomsWithTalk, talkIn } from "./speaking";

test("people stand with their side, the longest first, those who were silent too", () => {
  const view = withRoom(mediation(), JOINT, { spoken: { "s-luis": 9000, "s-ana": 4000, "s-mara": 1000 } });
  const sides = talkIn(view, view.rooms[JOINT]!);
  expect(sides.map(({ side, time }) => [side, time])).toEqual([
    ["a", 13_000],
    ["b", 0],
    ["n", 1000],
  ]);
  expect(sides[0]?.people.map(({ person }) => person.name)).toEqual(["Luis Ruiz", "Ana Petrov"]);
});

test("only rooms of which one was told are there", () => {
  const view = withRoom(withRoom(mediation(IN_CAUCUS), "r-a", { spoken: { "s-ana": 1 } }), JOINT, { spoken: { "s-ben": 2 } });
  expect(roomsWithTalk(view).map(({ room }) => room)).toEqual([JOINT, "r-a"]);
  expect(roomsWithTalk(mediation())).toEqual([]);
});
