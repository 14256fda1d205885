import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { AgendaItem, View } from "../protocol";
import { expectAccessible } from "../test/show";
import { AgendaPart, placeBefore } from "./AgendaPart";
import { CAUCUS_A, IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const onTask = vi.fn();
const item = (id: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({ id, title, owner: null, minutes: 20, state: "open", current_since: null, ...more });
const AGENDA = [item("1", "The lease", { state: "current", current_since: NOW - 18 * MINUTE, minutes: 30, owner: "s-luis" }), item("2", "The equipment"), item("3", "Next steps", { minutes: 0 })];

function Trial({ view }: { view: View }) {
  return <AgendaPart view={view} now={NOW} acts={useActs(view, onTask)} />;
}

test("topics with owner, time left and planned time", async () => {
  await showWith(serverOf(mediation({}, { agenda: AGENDA })), (view) => <Trial view={view} />);
  expect(screen.getByText("12 min left")).toBeTruthy();
  expect(screen.getByText("Luis Ruiz")).toBeTruthy();
  expect(screen.getByText("50 min planned")).toBeTruthy();
  await expectAccessible();
});

test("marking, ordering, changing and removing from a topic's menu", async () => {
  const server = serverOf(mediation({}, { agenda: AGENDA }));
  await showWith(server, (view) => <Trial view={view} />);
  const choose = async (title: string, action: string) => {
    await userEvent.click(screen.getByRole("button", { name: `Actions for ${title}` }));
    await userEvent.click(screen.getByRole("menuitem", { name: action }));
  };
  await choose("The equipment", "This is the topic now");
  await choose("The lease", "It is done");
  await choose("The lease", "Move down");
  await choose("Next steps", "Move up");
  await choose("The equipment", "Park it for later");
  await choose("Next steps", "Take it off the agenda");
  await choose("The equipment", "Change the topic");
  expect(server.asked).toEqual([
    { t: "mark-agenda-item", item: "2", state: "current" },
    { t: "mark-agenda-item", item: "1", state: "done" },
    { t: "place-agenda-item", item: "1", before: "3" },
    { t: "place-agenda-item", item: "3", before: "2" },
    { t: "mark-agenda-item", item: "2", state: "parked" },
    { t: "remove-agenda-item", item: "3" },
  ]);
  expect(onTask).toHaveBeenCalledExactlyOnceWith({ kind: "agenda-item", item: "2" });
});

test("where a dropped topic stands", () => {
  expect(placeBefore(["1", "2", "3"], "1", "3", "before")).toBe("3");
  expect(placeBefore(["1", "2", "3"], "1", "2", "after")).toBe("3");
  expect(placeBefore(["1", "2", "3"], "1", "3", "after")).toBeNull();
  expect(placeBefore(["1", "2", "3"], "3", "1", "before")).toBe("1");
});

test("the notes under a topic are those of one's own room; from a private one they may be offered", async () => {
  const note = { note: "n-1", item: "1", by: "s-ana", text: "The name matters", at: NOW };
  const view = withRoom(mediation(IN_CAUCUS, { agenda: AGENDA }), CAUCUS_A, { notes: [note] });
  const server = serverOf(view);
  await showWith(server, (now) => <Trial view={now} />);
  await userEvent.click(within(screen.getByRole("list", { name: "Notes on The lease" })).getByRole("button", { name: "May I share this?" }));
  expect(onTask).toHaveBeenCalledWith({ kind: "share", source: CAUCUS_A, itemKind: "note", items: ["n-1"], text: "The name matters" });
  server.now({ ...mediation({}, { agenda: AGENDA }), rooms: { ...view.rooms, joint: mediation().rooms.joint! } });
  expect(screen.queryByText("The name matters")).toBeNull();
});

test("the stage can be set here too", async () => {
  const server = serverOf(mediation());
  await showWith(server, (view) => <Trial view={view} />);
  await userEvent.selectOptions(screen.getByLabelText("Stage"), "closure");
  await userEvent.click(screen.getByRole("button", { name: "Add a topic" }));
  expect(server.asked).toEqual([{ t: "set-stage", stage: "closure" }]);
  expect(onTask).toHaveBeenCalledWith({ kind: "agenda-item", item: null });
});
