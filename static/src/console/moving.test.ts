import { expect, test } from "vitest";
import { able, commandsOf, sameRoster, withInterpreters } from "./moving";
import { CAUCUS_A, mediation, person } from "./testkit";

test("who is there already or not here at all does not come", () => {
  expect(able(mediation({ "s-ana": CAUCUS_A }), { seats: ["s-ana", "s-luis", "s-elin", "s-nadia", "s-nobody"], room: CAUCUS_A })).toEqual(["s-luis", "s-elin"]);
});

test("people in rooms are moved with the roster that was seen, people in the lobby are admitted", () => {
  const commands = commandsOf(mediation(), { seats: ["s-elin", "s-ana", "s-luis"], room: CAUCUS_A }, ["s-mara"], ["sides-would-meet"]);
  expect(commands).toEqual([
    { t: "move", seats: ["s-ana", "s-luis"], room: CAUCUS_A, seen: ["s-mara"], acknowledged: ["sides-would-meet"] },
    { t: "admit", seat: "s-elin", room: CAUCUS_A, acknowledged: ["sides-would-meet"] },
  ]);
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
