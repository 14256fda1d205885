import { expect, test } from "vitest";
import { addPerson, addRoom, addSide, changePerson, changeSide, type Draft, newDraft, problemsOf, removeLastSide, removePerson, removeRoom, requestOf, isOwnWording, sidesFor, withPreset, withRegime } from "./draft";

const STANDARD = { closed: { en: "It stays.", de: "Es bleibt." }, open: { en: "It may be told.", de: "Es darf erzählt werden." } };
const empty = () => newDraft(STANDARD, (side) => `Caucus ${side}`);

function full(): Draft {
  let draft: Draft = { ...empty(), title: " Petrov and Okafor " };
  draft = changePerson(draft, 1, { name: "Ana Petrov" });
  draft = changePerson(draft, 2, { name: "Ben Okafor" });
  return changeSide(draft, "a", { name: "Tenant", approver: 1 });
}

test("a new draft has two sides, a party each and a room each, and says what is missing", () => {
  expect([...problemsOf(empty()).keys()]).toEqual(["title", "person-1", "person-2"]);
  expect(problemsOf(full()).size).toBe(0);
});

test("the request counts places, trims, and marks who answers for a side", () => {
  let draft = addPerson(full());
  draft = changePerson(draft, 5, { name: "Nadia Kostova", role: "interpreter", serves: 1, side: "a" });
  const request = requestOf(draft, "Mara Lindqvist");
  expect(request).toMatchObject({ title: "Petrov and Okafor", regime: "closed", chat_in_summary: false, retention_days: 30 });
  expect(request.people).toEqual([
    { name: "Mara Lindqvist", role: "mediator", side: "n", side_name: "", approves: false, serves: null },
    { name: "Ana Petrov", role: "party", side: "a", side_name: "Tenant", approves: true, serves: null },
    { name: "Ben Okafor", role: "party", side: "b", side_name: "", approves: false, serves: null },
    { name: "Nadia Kostova", role: "interpreter", side: "a", side_name: "Tenant", approves: false, serves: 1 },
  ]);
  expect(request.rooms).toEqual([
    { title: "Caucus a", side: "a", kind: "caucus" },
    { title: "Caucus b", side: "b", kind: "caucus" },
  ]);
});

test("a preset brings the rooms of the sides that there are", () => {
  const title = (of: string) => `Room ${of}`;
  const several = withPreset(addSide(full()), "multi-party", title);
  expect(several.rooms.map(({ kind, side }) => `${kind} ${side}`)).toEqual(["caucus a", "consultation a", "caucus b", "consultation b", "caucus c", "consultation c", "mediators n", "hold n"]);
  expect(new Set(several.rooms.map(({ key }) => key)).size).toBe(several.rooms.length);
  const apart = withPreset(several, "shuttle", title);
  expect(requestOf(apart, "Mara")).toMatchObject({ shuttle: true });
  expect(requestOf(withPreset(apart, "two-sides", title), "Mara")).toMatchObject({ shuttle: false, rooms: [{ kind: "caucus", side: "a" }, { kind: "caucus", side: "b" }, { kind: "caucus", side: "c" }] });
});

test("a counsel caucus is prepared where lawyers of two sides are invited", () => {
  let draft = addPerson(addPerson(full()));
  draft = changePerson(changePerson(draft, 5, { role: "counsel", side: "a" }), 6, { role: "counsel", side: "b" });
  expect(withPreset(draft, "multi-party", String).rooms.map(({ kind }) => kind)).toContain("counsel");
});

test("whom somebody spoke for or who answered for a side does not outlive that person", () => {
  let draft = changePerson(addPerson(full()), 5, { role: "interpreter", serves: 1 });
  draft = removePerson(draft, 1);
  expect(draft.people.at(-1)?.serves).toBeNull();
  expect(draft.sides[0]?.approver).toBeNull();
});

test("who changes sides does not answer for the old one", () => {
  expect(changePerson(full(), 1, { side: "b" }).sides[0]?.approver).toBeNull();
});

test("a co-mediator is neutral, a party never", () => {
  const { sides } = empty();
  expect(sidesFor("co-mediator", sides)).toEqual(["n"]);
  expect(sidesFor("party", sides)).toEqual(["a", "b"]);
  expect(sidesFor("expert", sides)).toEqual(["a", "b", "n"]);
  const mediator = changePerson(full(), 1, { role: "co-mediator" });
  expect(mediator.people[0]?.side).toBe("n");
  expect(changePerson(mediator, 1, { role: "counsel" }).people[0]?.side).toBe("a");
});

test("sides come up to four and go down to two; the people of a side that goes stay invited", () => {
  let draft = addSide(addSide(addSide(full())));
  expect(draft.sides.map(({ side }) => side)).toEqual(["a", "b", "c", "d"]);
  draft = changePerson(draft, 2, { side: "d" });
  draft = addRoom(addRoom(draft, String), String);
  expect(draft.rooms.map(({ side }) => side)).toEqual(["a", "b", "c", "d"]);
  draft = removeLastSide(draft);
  expect(draft.people[1]?.side).toBe("a");
  expect(draft.rooms).toHaveLength(3);
  expect(removeLastSide(removeLastSide(draft)).sides).toHaveLength(2);
});

test.each(["", "0", "1.5", "9999"])("%j days are no retention", (retention) => {
  expect(problemsOf({ ...full(), retention }).has("retention")).toBe(true);
});

test("a room or an agreement without words is a problem", () => {
  const draft = full();
  const [room] = draft.rooms;
  expect(problemsOf({ ...draft, rooms: [{ ...room!, title: " " }] }).has("room-3")).toBe(true);
  expect(problemsOf({ ...draft, agreement: { en: "" } }).has("agreement-en")).toBe(true);
  expect(removeRoom(draft, 3).rooms).toHaveLength(1);
});

test("the agreement says what the regime says, but for words that somebody changed", () => {
  const opened = withRegime(empty(), "open");
  expect([opened.regime, opened.agreement, isOwnWording(opened)]).toEqual(["open", STANDARD.open, false]);
  expect(withRegime(opened, "closed").agreement).toEqual(STANDARD.closed);
  const own = withRegime({ ...empty(), agreement: { ...STANDARD.closed, en: "Ours." } }, "open");
  expect([own.agreement, isOwnWording(own)]).toEqual([{ en: "Ours.", de: STANDARD.open.de }, true]);
});
