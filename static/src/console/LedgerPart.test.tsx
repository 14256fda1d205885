import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { releaseOf } from "../test/releases";
import { expectAccessible } from "../test/show";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, mediation, NOW, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const LINE = { line: "l-1", by: "s-ana", text: "The name matters more than the price.", at: NOW, roster: 0, shown_by: null };
const knowing = (more: Parameters<typeof mediation>[1] = {}, marked = false) =>
  withRoom(mediation(IN_CAUCUS, more), CAUCUS_A, { lines: [LINE], confidential: marked ? [{ kind: "line", item: "l-1" }] : [] });
const ledger = () => within(screen.getByRole("list", { name: "May I share this?" }));
const about = (room: string) => userEvent.selectOptions(screen.getByLabelText("Ask about this room"), room);

test("what was said elsewhere is not opened here: a cleared version is offered, for this room", async () => {
  const server = serverOf(knowing());
  const setTask = await railAt(server, "shares");
  await about("Joint session");
  expect(ledger().getByText(/Not in the joint session\. Who would read it there: .*Ben Okafor/)).toBeTruthy();
  expect(ledger().getByText(/Caucus, Side A · Ana Petrov/)).toBeTruthy();
  await userEvent.click(ledger().getByRole("button", { name: "Make a cleared version" }));
  expect(setTask).toHaveBeenCalledWith({ kind: "share", source: CAUCUS_A, itemKind: "line", items: ["l-1"], text: LINE.text, target: "joint" });
  expect(server.asked).toEqual([]);
  await expectAccessible();
});

test.each([
  ["in the open regime, in its own words", knowing({ regime: "open" }), "In exactly these words, yes: the open rule holds."],
  ["in the open regime, marked", knowing({ regime: "open" }, true), /Not in the joint session/],
  ["asked", knowing({ releases: { "x-1": releaseOf({ source: CAUCUS_A }) } }), "Not yet: its side has not answered."],
  ["approved", knowing({ releases: { "x-1": releaseOf({ source: CAUCUS_A, approved: true }) } }), "Agreed, but not told yet: share it first, above."],
  ["refused", knowing({ settled: [{ release: releaseOf({ source: CAUCUS_A }), how: "refused", at: NOW, became: [] }] }), /No: its side refused/],
  ["crossed", knowing({ settled: [{ release: releaseOf({ source: CAUCUS_A }), how: "crossed", at: NOW, became: ["c-1"] }] }), /Yes: it was shared here/],
])("says what may be said: %s", async (_, view, words) => {
  await railAt(serverOf(view), "shares");
  await about("Joint session");
  expect(ledger().getByText(words)).toBeTruthy();
});

test.each([
  [knowing(), "0 of 1 may be told in the joint session."],
  [knowing({ regime: "open" }), "1 of 1 may be told in the joint session."],
])("says at a glance how much may be told there", async (view, words) => {
  await railAt(serverOf(view), "shares");
  await about("Joint session");
  expect(screen.getByText(words)).toBeTruthy();
});

test.each(["de", "ar"])("is accessible (%s)", async (code) => {
  await railAt(serverOf(knowing({ regime: "open" }, true)), "shares", code);
  await expectAccessible();
});
