import { describe, expect, it } from "vitest";
import file from "./fixtures/view_stories.json";
import { emptyView, tell } from "./fold";
import type { RoomEvent } from "./messages";
import type { View } from "./protocol";

interface Story {
  story: string;
  seat: string;
  told: { n: number; e: RoomEvent }[];
  view: View;
}

// Written by the server's own fold: tests/session/view_stories.py.
const stories = (file as unknown as { stories: Story[] }).stories;

describe("the fold", () => {
  it.each(stories.map((story) => [`${story.story}, ${story.seat}`, story] as const))("reaches the server's view: %s", (_, story) => {
    const seen = story.told.reduce((view, { e }) => tell(view, e), emptyView(story.seat));
    expect(seen).toEqual(story.view);
  });

  it("leaves the view before as it was", () => {
    const [story] = stories;
    if (!story) throw new Error("There is no story");
    let view = emptyView(story.seat);
    for (const { e } of story.told) {
      const before = JSON.stringify(view);
      const next = tell(view, e);
      expect(JSON.stringify(view)).toBe(before);
      view = next;
    }
  });

  it("ignores an event that it does not know", () => {
    const view = emptyView("s-ana");
    expect(tell(view, { t: "something-new", at: 1 } as unknown as RoomEvent)).toBe(view);
  });

  it("tells every kind of event at least once in the stories", () => {
    const told = new Set(stories.flatMap((story) => story.told.map(({ e }) => e.t)));
    expect(told.size).toBeGreaterThan(40);
  });
});
