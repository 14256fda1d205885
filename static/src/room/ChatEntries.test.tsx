import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChatLog } from "../components/Chat";
import { Words } from "../i18n";
import type { View } from "../protocol";
import { after, BEGAN, BEN, inJoint, LUIS, MINUTE } from "../test/cast";
import { expectAccessible, textIn } from "../test/show";
import { ChatEntries, entriesOf } from "./ChatEntries";

const said = (line: string, by: string, text: string, minute: number) => ({ t: "said", at: BEGAN + minute * MINUTE, line, room: "joint", by, text }) as const;
const shown = (by: string, ...lines: [string, number][]) =>
  ({ t: "lines-shown", at: BEGAN + 20 * MINUTE, seat: "s-ana", room: "joint", by, lines: lines.map(([line, minute]) => ({ line, by: "s-oleg", text: `Line ${line}`, at: BEGAN + minute * MINUTE, confidential: false })), authors: [{ ...LUIS, seat: "s-oleg", name: "Oleg Marin" }] }) as const;

async function log(view: View, language = "en") {
  const room = view.rooms["joint"];
  if (!room) throw new Error("There is no joint session");
  render(
    <Words first={await textIn(language)}>
      <ChatLog label="Chat">
        <ChatEntries view={view} room={room} released="shared" />
      </ChatLog>
    </Words>,
  );
  return screen.getAllByRole("listitem").map((item) => item.textContent?.replace(/[\u2068\u2069]/g, ""));
}

test("puts what one was shown in its place, under a heading, with who wrote it", async () => {
  const view = after(inJoint(), said("l-3", "s-ben", "Three", 12), shown("s-mara", ["l-1", 1], ["l-2", 2]));
  const items = await log(view);
  expect(items[0]).toBe("Mara Lindqvist showed you what was written while you were not here");
  expect(items.slice(1).map((item) => item?.replace(/\d\d:\d\d/, " "))).toEqual(["Oleg Marin Line l-1", "Oleg Marin Line l-2", "Ben Okafor Three"]);
  await expectAccessible();
});

test("begins anew where another person showed lines, or where one was there between", () => {
  const room = after(inJoint(), said("l-4", "s-ben", "There", 4), shown("s-mara", ["l-1", 1], ["l-5", 5]), shown("s-luis", ["l-2", 2])).rooms["joint"];
  const headings = room && entriesOf(room).map((entry) => entry.kind === "line" && entry.heading && entry.line.line);
  expect(headings).toEqual(["l-1", "l-2", false, "l-5"]);
});

test("says quietly that somebody was shown what one knows", async () => {
  const view = after(inJoint(), said("l-1", "s-ben", "One", 1), { t: "seat-caught-up", at: BEGAN + MINUTE, seat: BEN.seat, room: "joint", by: "s-mara", lines: ["l-1"] }, { t: "seat-caught-up", at: BEGAN + 2 * MINUTE, seat: "s-luis", room: "joint", by: "s-ana", lines: ["l-1"] });
  const items = await log(view);
  expect(items.slice(1)).toEqual(["Mara Lindqvist showed Ben Okafor what was written before", "You showed Luis Ruiz what was written before"]);
});

test("names the days of a session that went on another day", async () => {
  const day = 24 * 60;
  const items = await log(after(inJoint(), said("l-1", "s-ben", "One", 1), said("l-2", "s-ben", "Two", 2), said("l-3", "s-ben", "Three", 3 * day)));
  const [first, last] = [BEGAN, BEGAN + 3 * day * MINUTE].map((at) => new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at));
  expect(items.map((item) => item?.replace(/^Ben Okafor\d\d:\d\d/, ""))).toEqual([first, "One", "Two", last, "Three"]);
  await expectAccessible();
});
