import { describe, expect, it } from "vitest";
import file from "./fixtures/view_stories.json";
import { emptyView } from "./fold";
import { ledgerOf, maySay } from "./ledger";
import type { RoomId, View } from "./protocol";

interface Story {
  story: string;
  seat: string;
  view: View;
  ledger: ({ answers: Record<RoomId, string> } & Record<string, unknown>)[];
}

// Written by the server's own ledger: tests/session/view_stories.py.
const stories = (file as unknown as { stories: Story[] }).stories.filter(({ ledger }) => ledger.length);

describe("the ledger", () => {
  it.each(stories.map((story) => [`${story.story}, ${story.seat}`, story] as const))("is the server's: %s", (_, { view, ledger }) => {
    const mine = ledgerOf(view).map((entry) => ({ ...entry, answers: Object.fromEntries(Object.keys(view.rooms).map((room) => [room, maySay(view, entry, room)])) }));
    expect(mine).toEqual(ledger);
  });

  it("knows what crossed, what was marked, and what has to be asked", () => {
    const answers = new Set(stories.flatMap(({ ledger }) => ledger.flatMap((entry) => Object.values(entry.answers))));
    expect([...answers]).toEqual(expect.arrayContaining(["here", "crossed", "consented", "ask"]));
  });

  it("holds nothing for who was told nothing", () => {
    expect(ledgerOf(emptyView("s-mara"))).toEqual([]);
  });
});
