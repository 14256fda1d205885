import { expect, test } from "vitest";
import { able, commandOf, look, sameRoster, unseenAmong, withInterpreters } from "./moving";
import { CAUCUS_A, mediation, person } from "./testkit";

test("who is there already or not here at all does not come", () => {
  expect(able(mediation({ "s-ana": CAUCUS_A }), { seats: ["s-ana", "s-luis", "s-elin", "s-nadia", "s-nobody"], room: CAUCUS_A })).toEqual(["s-luis", "s-elin"]);
});

test("people from rooms and from the lobby come in one act, with the roster that was seen", () => {
  const staged = { seats: ["s-elin", "s-ana", "s-luis", "s-nobody"], room: CAUCUS_A };
  const seen = look(mediation({ "s-mara": CAUCUS_A }), staged);
  const acknowledged = ["sides-would-meet"] as const;
  const move = { seats: ["s-elin", "s-ana", "s-luis"], seen: ["s-mara"], acknowledged };
  expect(commandOf(staged, seen, acknowledged)).toEqual({ t: "move", room: CAUCUS_A, ...move });
  expect(commandOf({ ...staged, seconds: 60 }, seen, acknowledged)).toEqual({ t: "set-recall", seconds: 60, ...move });
});

test("who comes along and was not seen to come is named", () => {
  const seen = { coming: ["s-ana", "s-luis"], roster: [] };
  expect(unseenAmong(["s-ana"], seen)).toEqual([]);
  expect(unseenAmong(["s-ana", "s-nadia"], seen)).toEqual(["s-nadia"]);
});

test("a roster is the same in any order", () => {
  expect(sameRoster(["a", "b"], ["b", "a"])).toBe(true);
  expect(sameRoster(["a"], ["a", "b"])).toBe(false);
  expect(sameRoster(["a", "c"], ["a", "b"])).toBe(false);
});

test("an interpreter goes along from the room of the person served, and stays elsewhere", () => {
  const nadia = (room: string) => {
    const one = person("s-nadia", "Nadia Kostova", "interpreter", "a", { room });
    return { ...one, person: { ...one.person, serves: "s-ana" } };
  };
  const view = mediation();
  const served = (room: string) => ({ ...view, people: { ...view.people, "s-nadia": nadia(room) } });
  expect(withInterpreters(served("joint"), ["s-ana"], CAUCUS_A)).toEqual(["s-ana", "s-nadia"]);
  expect(withInterpreters(served("r-b"), ["s-ana"], CAUCUS_A)).toEqual(["s-ana"]);
  expect(withInterpreters(served("joint"), ["s-luis"], CAUCUS_A)).toEqual(["s-luis"]);
});
