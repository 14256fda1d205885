import { expect, test } from "vitest";
import { admittedOf, awayOf, columnsOf, lobbyOf, openRooms, sideName, sidesOf, withMe } from "./board";
import { CAUCUS_A, IN_CAUCUS, mediation, withRoom } from "./testkit";

const names = (people: readonly { person: { name: string } }[]) => people.map(({ person }) => person.name);

test("columns are the open rooms, the joint session first, with their people", () => {
  const view = mediation(IN_CAUCUS);
  expect(columnsOf(view).map(({ room, people }) => [room.room, names(people)])).toEqual([
    ["joint", ["Ben Okafor", "Mei Tan"]],
    ["r-a", ["Mara Lindqvist", "Ana Petrov", "Luis Ruiz"]],
    ["r-b", []],
  ]);
  expect(openRooms(withRoom(view, "r-b", { open: false }))).toHaveLength(2);
});

test("everyone is in the lobby, in a room, or away", () => {
  const view = mediation();
  expect(names(lobbyOf(view))).toEqual(["Elin Aas"]);
  expect(names(awayOf(view))).toEqual(["Nadia Kostova"]);
  expect(names(admittedOf(view))).toEqual(["Mara Lindqvist", "Ana Petrov", "Luis Ruiz", "Ben Okafor", "Mei Tan"]);
});

test("who is with the mediator", () => {
  expect(names(withMe(mediation({ "s-mara": CAUCUS_A })))).toEqual([]);
  expect(names(withMe(mediation(IN_CAUCUS)))).toEqual(["Ana Petrov", "Luis Ruiz"]);
});

test("sides and their names", () => {
  expect(sidesOf(mediation())).toEqual(["a", "b"]);
  expect(sideName(mediation(), "b")).toBe("Landlord");
  expect(sideName(mediation(), "c")).toBe("");
});
