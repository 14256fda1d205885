import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { RoomsPart } from "./RoomsPart";
import type { Task } from "./tasks";
import { CAUCUS_A, IN_CAUCUS, mediation, NOW, type Server, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";
import type { View } from "../protocol";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const BELL = { on: true, set: () => undefined };

function Trial({ view, onTask }: { view: View; onTask: (task: Task | undefined) => void }) {
  const acts = useActs(view, onTask);
  return <RoomsPart view={view} now={NOW} bell={BELL} acts={acts} />;
}

async function board(server: Server, code?: string) {
  const onTask = vi.fn();
  await showWith(server, (view) => <Trial view={view} onTask={onTask} />, code);
  return onTask;
}

const column = (name: string) => within(screen.getByRole("region", { name }));
const row = (name: string) => within(screen.getByRole("row", { name: new RegExp(name) }));

test("a column a room says who is where, since when, and who does not hear the mediator", async () => {
  await board(serverOf(mediation(IN_CAUCUS)));
  expect(column("Joint session").getAllByRole("row")).toHaveLength(2);
  expect(column("Joint session").getByText("Do not hear you")).toBeTruthy();
  expect(column("Caucus, Side A").getByText("They hear you")).toBeTruthy();
  expect(column("Caucus, Side A").getByText("You are here · 12 min")).toBeTruthy();
  expect(row("Ana Petrov").getByText("12 min here")).toBeTruthy();
  expect(column("Caucus, Side B").getByText("Nobody is here.")).toBeTruthy();
  await expectAccessible();
});

test("who was moved and has not confirmed, who asks, and whose line is lost", async () => {
  const view = mediation();
  const people = { ...view.people, "s-ben": { ...view.people["s-ben"]!, confirmed: false, on_line: false } };
  await board(serverOf({ ...view, people, requests: { "s-ben": { seat: "s-ben", kind: "break", asked_at: NOW } } }));
  expect(row("Ben Okafor").getByText(/Has not confirmed yet/)).toBeTruthy();
  expect(row("Ben Okafor").getByText("Connection lost")).toBeTruthy();
  expect(row("Ben Okafor").getByText("Asks for a break")).toBeTruthy();
});

test("one person by the menu, with the guard said there already", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const onTask = await board(server);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  expect(screen.getByRole("menuitem", { name: /Move to Caucus, Side A/ }).textContent).toContain("Both sides would meet");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onTask).toHaveBeenCalledWith({ kind: "move", staged: { seats: ["s-ben"], room: "r-b" } });
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Ask to mute" }));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Let them only look at the board" }));
  expect(server.asked).toEqual([
    { t: "ask-to-mute", seat: "s-ben" },
    { t: "let-draw", seat: "s-ben", allowed: false },
  ]);
});

test("several at once, picked by keyboard in two rooms", async () => {
  const server = serverOf(mediation({ "s-luis": CAUCUS_A }));
  const onTask = await board(server);
  await userEvent.click(screen.getByRole("row", { name: /Ana Petrov/ }));
  screen.getByRole("row", { name: /Luis Ruiz/ }).focus();
  await userEvent.keyboard(" ");
  expect(screen.getByText("Picked: Ana Petrov and Luis Ruiz")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Move to…" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Caucus, Side B" }));
  expect(onTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-ana", "s-luis"], room: "r-b" } });
  expect(screen.queryByText(/^Picked/)).toBeNull();
});

test("by keyboard a person is dragged into another room", async () => {
  const server = serverOf(mediation());
  const onTask = await board(server);
  screen.getByRole("button", { name: /Drag Ana Petrov/ }).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.querySelector("[data-drop-target]")).toBeTruthy());
  for (let tries = 0; tries < 12 && !screen.getByRole("grid", { name: "People in Caucus, Side A" }).matches("[data-drop-target], :has([data-drop-target])"); tries += 1) await userEvent.keyboard("{Tab}");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(onTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-ana"], room: CAUCUS_A } }));
});

test("the mediator goes in at once, and asks first where sides would meet", async () => {
  const server = serverOf(mediation());
  const onTask = await board(server);
  await userEvent.click(screen.getByRole("button", { name: "Go in: Caucus, Side A" }));
  expect(server.asked).toEqual([{ t: "move", seats: ["s-mara"], room: CAUCUS_A, seen: [], acknowledged: [] }]);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Mara Lindqvist" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Go to Caucus, Side A" }));
  expect(onTask).toHaveBeenCalledWith({ kind: "move", staged: { seats: ["s-mara"], room: CAUCUS_A } });
});

test("everyone comes back together, and an empty caucus is closed", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const onTask = await board(server);
  await userEvent.click(screen.getByRole("button", { name: "Bring everyone here" }));
  expect(onTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-mara", "s-ana", "s-luis"], room: "joint" } });
  await userEvent.click(screen.getByRole("button", { name: "Actions for Caucus, Side A" }));
  expect(screen.getByRole("menuitem", { name: /Close this room/ }).getAttribute("aria-disabled")).toBe("true");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Actions for Caucus, Side B" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Close this room" }));
  expect(server.asked).toEqual([{ t: "close-caucus", room: "r-b" }]);
});

test("a caucus is opened with a side; a second one has a number", async () => {
  const server = serverOf(mediation());
  await board(server);
  await userEvent.click(screen.getByRole("button", { name: "Open a caucus" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Side B/ }));
  expect(server.asked).toEqual([{ t: "open-caucus", title: "Side B (2)", side: "b" }]);
});

test("a joint session that rests says so, and may go on", async () => {
  const server = serverOf(withRoom(mediation({ "s-mara": CAUCUS_A }), "joint", { resting: true }));
  await board(server);
  expect(column("Joint session").getByText(/Rests: nobody is heard/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Let them go on" }));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Joint session" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Let it go on without a mediator/ }));
  expect(server.asked).toEqual([
    { t: "keep-joint-open", open: true },
    { t: "keep-joint-open", open: true },
  ]);
});

test("a break counts down in its room and can be ended", async () => {
  const server = serverOf(withRoom(mediation(), "joint", { pause: { started_at: NOW, until: NOW + 90_000 } }));
  await board(server);
  expect(column("Joint session").getByText(/Break, 1:30 left/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Actions for Joint session" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "End the break" }));
  expect(server.asked).toEqual([{ t: "end-break", room: "joint" }]);
});

test("the lobby: signed and ready, admitted to a named room, held, written to, declined", async () => {
  const view = mediation({}, { written: [{ line: "1", seat: "s-elin", by: "s-elin", text: "I am here", at: NOW }] });
  const onTask = await board(serverOf(view));
  const lobby = column("Lobby and hold");
  expect(lobby.getByText("1 person waits · 4 min")).toBeTruthy();
  expect(lobby.getByText("Agreement signed")).toBeTruthy();
  expect(lobby.getByText("With text only")).toBeTruthy();
  expect(lobby.getByText("Wrote: “I am here”")).toBeTruthy();
  expect(lobby.getByText("Not here: Nadia Kostova")).toBeTruthy();
  await userEvent.click(lobby.getByRole("button", { name: "Admit to…" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Caucus, Side B" }));
  await userEvent.click(lobby.getByRole("button", { name: "Hold: Elin Aas" }));
  await userEvent.click(lobby.getByRole("button", { name: "Write: Elin Aas" }));
  await userEvent.click(lobby.getByRole("button", { name: "Decline: Elin Aas" }));
  expect(onTask.mock.calls).toEqual([[{ kind: "move", staged: { seats: ["s-elin"], room: "r-b" } }], [{ kind: "hold", seat: "s-elin" }], [{ kind: "write", seat: "s-elin" }], [{ kind: "decline", seat: "s-elin" }]]);
});

test("a press on the row picks, a press on its buttons does not", async () => {
  await board(serverOf(mediation()));
  fireEvent.click(screen.getByRole("button", { name: "Actions for Ana Petrov" }));
  expect(screen.queryByText(/^Picked/)).toBeNull();
});

test.each(["de", "ar"])("the board is accessible (%s)", async (code) => {
  await board(serverOf(mediation(IN_CAUCUS)), code);
  await expectAccessible();
});
