import { expect, test } from "vitest";
import { hearersOf, hearsId, listOfPeople, mediatorsIn, myRoom, peopleIn, roleOf, roomName, sidesAmong } from "./people";
import type { RoomView } from "./protocol";
import { after, BEGAN, inCaucus, inJoint, LUIS, moved } from "./test/cast";
import { textIn } from "./test/show";

function here(view = inJoint()): RoomView {
  const room = myRoom(view);
  if (!room) throw new Error("Ana is in no room");
  return room;
}

test("orders people: mediators, then sides", () => {
  const view = inJoint();
  expect(peopleIn(view, here(view)).map(({ person }) => person.name)).toEqual(["Mara Lindqvist", "Ana Petrov", "Luis Ruiz", "Ben Okafor"]);
  expect(sidesAmong(peopleIn(view, here(view)))).toEqual(["a", "b"]);
});

test("puts the party before their team, whoever was seated first", () => {
  const view = inJoint();
  const counselFirst = { ...here(view), seated: [...here(view).seated].reverse() };
  expect(peopleIn(view, counselFirst).map(({ person }) => person.name)).toEqual(["Mara Lindqvist", "Ana Petrov", "Luis Ruiz", "Ben Okafor"]);
});

test("counts as hearers those whom the server routes to", () => {
  expect(hearersOf(inJoint(), here())).toHaveLength(3);
  expect(hearersOf(moved(), here(moved()))).toEqual([]);
  const lost = after(inJoint(), { t: "line-lost", at: BEGAN, seat: "s-ben" });
  expect(hearersOf(lost, here(lost))).toHaveLength(2);
  const resting = after(inJoint(), { t: "room-rested", at: BEGAN, room: "joint" });
  expect(hearersOf(resting, here(resting))).toEqual([]);
});

test("names rooms and people in words", async () => {
  const text = await textIn("en");
  const view = inCaucus();
  expect(roomName(text, here(view))).toBe("Private caucus, Tenant");
  expect(roomName(text, here())).toBe("Joint session");
  expect(roleOf(text, view, LUIS)).toBe("Counsel to Ana");
  expect(listOfPeople(text, peopleIn(view, here(view)))).toBe("Ana Petrov, Luis Ruiz and the mediator, Mara Lindqvist");
});

test("what goes further from a caucus is said as the rule has it", () => {
  const view = inCaucus();
  expect([hearsId(view, "caucus"), hearsId({ ...view, regime: "open" }, "caucus"), hearsId({ ...view, regime: "open" }, "counsel")]).toEqual(["room-hears-caucus", "room-hears-caucus-open", "room-hears-counsel"]);
});

test("names every mediator to a party: whoever sees a signal is one of them", async () => {
  const view = inJoint();
  const [mara] = view.mediators;
  if (!mara) throw new Error("Nobody mediates");
  const text = await textIn("en");
  expect(mediatorsIn(text, view)).toEqual({ name: "Mara", count: 1 });
  const two = mediatorsIn(text, { ...view, mediators: [mara, { ...mara, seat: "tomas", name: "Tomas Berg" }] });
  expect(text.t("distress-sent", two).replace(/[\u2068\u2069]/g, "")).toBe("Mara and Tomas see your signal. Nobody else does.");
});
