import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import type { View } from "../protocol";
import { expectAccessible } from "../test/show";
import { Rail, type RailPart } from "./Rail";
import { CAUCUS_A, IN_CAUCUS, mediation, NOW, type Server, serverOf, showWith, withRoom } from "./testkit";
import { NO_TIME } from "./times";
import { useActs } from "./useActs";
import { useRefusals } from "./useRefusals";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const onTask = vi.fn();

function Trial({ view, first }: { view: View; first: RailPart }) {
  const [part, setPart] = useState(first);
  return <Rail view={view} part={part} onPart={setPart} now={NOW} tally={NO_TIME} refusals={useRefusals(view)} acts={useActs(view, onTask)} unread={2} onShortcuts={() => undefined} />;
}

const at = (server: Server, first: RailPart, code?: string) => showWith(server, (view) => <Trial view={view} first={first} />, code);

const LINE = { line: "l-1", by: "s-ana", text: "The name matters more than the price.", at: NOW, seat: null };
const RELEASE = { release: "x-1", source: CAUCUS_A, item: "l-1", author: "s-ana", target: "joint", wording: "The name matters.", approver: "s-ana", at: NOW, approved: false };

test.each(["steer", "chat", "notes", "shares", "settings"] as const)("the part %s is accessible", async (part) => {
  const view = withRoom(mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } }), CAUCUS_A, { lines: [LINE] });
  await at(serverOf(view), part);
  await expectAccessible();
});

test("a line of a private room may be offered; one of the joint session not", async () => {
  const view = withRoom(mediation(IN_CAUCUS), CAUCUS_A, { lines: [LINE] });
  const server = serverOf(view);
  await at(server, "chat");
  await userEvent.click(screen.getByRole("button", { name: "May I share this?" }));
  expect(onTask).toHaveBeenCalledWith({ kind: "share", source: CAUCUS_A, item: "l-1", text: LINE.text });
  // Back in the joint session the caucus can still be read, not written.
  server.now({ ...mediation(), rooms: { ...mediation().rooms, [CAUCUS_A]: { ...view.rooms[CAUCUS_A]!, seated: [] } } });
  await userEvent.selectOptions(screen.getByLabelText("Chat of"), "Caucus, Side A");
  expect(screen.getByText("Go into this room to write in it.")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Chat of"), "Joint session (you are here)");
  expect(screen.queryByRole("button", { name: "May I share this?" })).toBeNull();
});

test("one's own notes, on the session or on a room; the draft outlives the panel", async () => {
  const server = serverOf(mediation());
  await at(server, "notes");
  await userEvent.type(screen.getByLabelText("New note"), "Ask about the bank");
  await userEvent.click(screen.getByRole("button", { name: "Overview" }));
  await userEvent.click(screen.getByRole("button", { name: "Notes" }));
  await userEvent.selectOptions(screen.getByLabelText("About"), "Caucus, Side A");
  await userEvent.click(screen.getByRole("button", { name: "Keep the note" }));
  expect(server.asked).toEqual([{ t: "keep-note", text: "Ask about the bank", room: CAUCUS_A }]);
  expect((screen.getByLabelText("New note") as HTMLTextAreaElement).value).toBe("");
  server.now(mediation({}, { private_notes: [{ note: "1", text: "Ask about the bank", room: CAUCUS_A, at: NOW }] }));
  expect(screen.getByText("Ask about the bank")).toBeTruthy();
});

test("a proposal waits, is approved and shared, or is refused and stays in sight", async () => {
  const waiting = mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } });
  const server = serverOf(waiting);
  await at(server, "shares");
  expect(screen.getByText("Waits for the answer of Ana Petrov")).toBeTruthy();
  server.now(mediation(IN_CAUCUS, { releases: { "x-1": { ...RELEASE, approved: true } } }));
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: true });
  await userEvent.click(screen.getByRole("button", { name: "Share it now in the joint session" }));
  await userEvent.click(screen.getByRole("button", { name: "Give it up" }));
  expect(server.asked).toEqual([
    { t: "release-item", release: "x-1" },
    { t: "drop-release", release: "x-1" },
  ]);
  server.now(mediation(IN_CAUCUS));
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: false });
  expect(screen.getByText(/Ana Petrov said no at/)).toBeTruthy();
  expect(server.client.news.get().map(({ words }) => words)).toEqual(["Ana Petrov agrees: you may share it now.", "Ana Petrov says no: it stays where it is."]);
  server.now(withRoom(mediation(), "joint", { cleared: [{ id: "c-1", author: "s-ana", wording: "The name matters.", at: NOW }] }));
  expect(screen.getByText(/Shared in Joint session at/)).toBeTruthy();
});

test("new lines and open proposals are counted on their buttons", async () => {
  await at(serverOf(mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } })), "steer");
  expect(screen.getByRole("button", { name: "Chat 2" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Sharing 1" })).toBeTruthy();
});
