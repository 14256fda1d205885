import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AgendaItem } from "../protocol";
import { expectAccessible } from "../test/show";
import { AgendaNotes } from "./AgendaNotes";
import { CAUCUS_A, mediation, NOW, serverOf, showWith } from "./testkit";
import type { Acts } from "./useActs";

const ITEM: AgendaItem = { id: "1", title: "The lease", owner: null, minutes: 0, state: "open", current_since: null };
const NOTE = { note: "n-1", item: "1", by: "s-ana", text: "The <b>name</b> matters", at: NOW };

test("a private room's note is plain text and may be offered; the joint session's is there already", async () => {
  const view = mediation();
  const server = serverOf(view);
  const open = vi.fn();
  const acts = { open } as unknown as Acts;
  const caucus = { ...view.rooms[CAUCUS_A]!, notes: [NOTE, { ...NOTE, note: "n-2", item: "2" }] };
  const { unmount } = await showWith(server, () => <AgendaNotes view={view} room={caucus} item={ITEM} acts={acts} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getByText("The <b>name</b> matters")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "May I share this?" }));
  expect(open).toHaveBeenCalledExactlyOnceWith({ kind: "share", source: CAUCUS_A, items: ["n-1"], itemKind: "note", text: NOTE.text });
  unmount();
  await showWith(server, () => <AgendaNotes view={view} room={{ ...view.rooms.joint!, notes: [NOTE] }} item={ITEM} acts={acts} />);
  expect(screen.queryByRole("button")).toBeNull();
});
