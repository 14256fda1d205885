import { expect, test } from "vitest";
import { addPerson, addSide, changePerson, changeRoom, changeSide, type Draft, newDraft, requestOf } from "./draft";
import { addApart } from "./draftApart";
import { namesIn, namesOne, presetNamed, setUpOf, withoutNames, withSetUp } from "./presets";

const STANDARD = { closed: { en: "It stays." }, open: { en: "It may be told." } };
const word = (of: string) => `Usual ${of}`;
const blank = () => newDraft(STANDARD, word);

/** Three sides, a lawyer, own names of rooms, and rules that are nobody's default. */
function written(): Draft {
  let draft = changePerson(changePerson(addSide(blank()), 1, { name: "Ana Petrov" }), 2, { name: "Ben Okafor" });
  draft = changePerson(addPerson(draft), 5, { name: "Luis Ruiz", role: "counsel", side: "c" });
  draft = changeRoom(changeRoom(changeSide(draft, "a", { name: "Petrov & Sons", approver: 1 }), 3, { title: "Blue room" }), 4, { kind: "hold", side: "n", title: "Usual hold" });
  return addApart({ ...draft, title: "Petrov and Okafor", shuttle: true, regime: "open", chatInSummary: true, attestation: false, checkIn: "7", nudge: "9", retention: "14" });
}

test("a set-up has rooms, roles by side and rules, and nobody", () => {
  const setup = setUpOf(written(), word);
  expect(setup).toEqual({
    sides: 3,
    rooms: [
      { title: "Blue room", kind: "caucus", side: "a" },
      { title: "", kind: "hold", side: "n" },
    ],
    places: [
      { role: "party", side: "a" },
      { role: "party", side: "b" },
      { role: "counsel", side: "c" },
    ],
    shuttle: true,
    regime: "open",
    chat_in_summary: true,
    attestation: false,
    check_in_minutes: 7,
    nudge_minutes: 9,
    retention_days: 14,
  });
  for (const name of namesIn(written())) expect(JSON.stringify(setup)).not.toContain(name);
});

test("a draft without names becomes what was kept; the agreement follows the regime, and nobody is there yet", () => {
  const used = withSetUp(addApart(blank()), setUpOf(written(), word), word);
  expect(setUpOf(used, word)).toEqual(setUpOf(written(), word));
  expect(used.rooms.map(({ title }) => title)).toEqual(["Blue room", "Usual hold"]);
  expect([used.agreement, used.apart, used.title, namesIn(used)]).toEqual([STANDARD.open, [], "", []]);
  const keys = [...used.people, ...used.rooms].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("whom one has named stays, with their sides and orders", () => {
  const draft = { ...written(), shuttle: false };
  const used = withSetUp(draft, { ...setUpOf(blank(), word), regime: "open" }, word);
  expect([used.people, used.apart, used.sides]).toEqual([draft.people, draft.apart, draft.sides]);
  expect(used.rooms.map(({ side }) => side)).toEqual(["a", "b"]);
  expect(requestOf(used, "Mara")).toMatchObject({ regime: "open", chat_in_summary: false });
});

test("what this page cannot show is left out", () => {
  const setup = setUpOf(blank(), word);
  const used = withSetUp(blank(), { ...setup, sides: 9, rooms: [{ title: "", kind: "caucus", side: "i" }], places: [{ role: "mediator", side: "n" }, { role: "party", side: "i" }, { role: "co-mediator", side: "n" }, { role: "party", side: "n" }] }, word);
  expect(used.sides).toHaveLength(4);
  expect(used.rooms).toEqual([]);
  expect(used.people.map(({ role, side }) => `${role} ${side}`)).toEqual(["co-mediator n", "party a"]);
});

test.each([
  ["Caucus Petrov", true],
  ["PETROV’s room", true],
  ["Petrovs", false],
  ["Blue room", false],
  ["غرفة آنا", true],
  ["JOSE\u0301 alone", true],
])("%j names somebody: %s", (text, named) => {
  expect(namesOne(text, ["Ana Petrov", "آنا", "José Ruiz"])).toBe(named);
});

test("a room that is named after somebody is kept without its name", () => {
  const setup = { ...setUpOf(blank(), word), rooms: [{ title: "Petrov", kind: "caucus" as const, side: "a" }, { title: "Blue room", kind: "hold" as const, side: "n" }] };
  expect(withoutNames(setup, ["Ana Petrov"]).rooms.map(({ title }) => title)).toEqual(["", "Blue room"]);
});

test("presets are known by their names in any case and form", () => {
  const kept = { id: "p-1", name: "Café", setup: setUpOf(blank(), word) };
  expect(presetNamed([kept], " CAFE\u0301 ")).toBe(kept);
  expect(presetNamed([kept], "Cafés")).toBeUndefined();
});
