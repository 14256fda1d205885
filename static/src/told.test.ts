import { expect, test } from "vitest";
import type { Command, RoomEvent } from "./messages";
import { Store } from "./store";
import { after, BEGAN, inJoint } from "./test/cast";

const say = (text: string, room = "joint"): Command => ({ t: "say", room, text });
const letter: Command = { t: "write-to-mediators", text: "May I bring my sister?" };
const said = (line: string, text: string, by = "s-ana"): RoomEvent => ({ t: "said", at: BEGAN, line, room: "joint", by, text });
const written = (line: string, text: string, by = "s-ana"): RoomEvent => ({ t: "written", at: BEGAN, line, seat: "s-ana", by, text });

/** A store in which these commands wait for their answer, under the ids 0, 1, 2. */
function asked(...commands: readonly Command[]): Store {
  const store = new Store({ view: after(inJoint(), said("i-0", "Yes.")), ordinal: 1 });
  for (const [id, command] of commands.entries()) store.queue({ id: String(id), command, at: BEGAN, unsaved: false, told: false });
  return store;
}

const told = (store: Store) => store.get().pending.flatMap((one) => (one.told ? [one.id] : []));

function tell(store: Store, ...events: readonly RoomEvent[]): void {
  for (const event of events) store.told(event, store.get().ordinal + 1);
}

test("each line that is told takes one command off, the oldest with its words", () => {
  const store = asked(say("Yes."), say("No."), say(" Yes. "));
  expect(told(store)).toEqual([]); // the line from before is no answer
  tell(store, said("i-1", "Yes."));
  expect(told(store)).toEqual(["0"]);
  tell(store, said("i-2", "Yes."));
  expect(told(store)).toEqual(["0", "2"]);
  expect(store.get().pending).toHaveLength(3); // each is asked for until it is answered
});

test("a letter is taken off by the letter alone", () => {
  const store = asked(letter, say(letter.text));
  tell(store, written("i-1", letter.text));
  expect(told(store)).toEqual(["0"]);
});

test("the same words of somebody else, or in another place, take nothing off", () => {
  const store = asked(say("Yes."), say("Yes.", "r-lane"), letter);
  const { pending } = store.get();
  tell(store, said("i-1", "Yes.", "s-ben"), written("i-2", letter.text, "s-mara"), said("i-3", "Maybe."));
  expect(store.get().pending).toBe(pending); // the same list: nobody is drawn anew
  tell(store, said("i-4", "Yes."));
  expect(told(store)).toEqual(["0"]);
});

test("a line of one's own that somebody shows again is no answer", () => {
  const store = asked(say("Yes."));
  tell(store, { t: "lines-shown", at: BEGAN, seat: "s-ana", room: "joint", by: "s-mara", authors: [], lines: [{ line: "i-9", by: "s-ana", text: "Yes.", at: BEGAN - 1, confidential: false }] });
  expect(told(store)).toEqual([]);
});

test("after a lost line a whole view takes off what it holds, and no more", () => {
  const store = asked(say("Yes."), say("Yes."), letter);
  store.show(after(inJoint(), said("i-0", "Yes."), said("i-1", "Yes."), written("i-2", letter.text)), 9);
  expect(told(store)).toEqual(["0", "2"]);
});
