import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { Dialogs } from "./Dialogs";
import { MoveDialog } from "./MoveDialog";
import { JOINT, type View } from "../protocol";
import type { Staged } from "./moving";
import type { SetTask, Task } from "./tasks";
import { CAUCUS_A, IN_CAUCUS, mediation, person, type Server, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

async function asked(server: Server, staged: Staged, code?: string) {
  const onStage = vi.fn();
  const onClose = vi.fn();
  await showWith(server, (view) => <MoveDialog view={view} staged={staged} onStage={onStage} onClose={onClose} />, code);
  return { onStage, onClose };
}

test("before and after are shown, and the move goes out with the roster that was seen", async () => {
  const server = serverOf(mediation({ "s-mara": CAUCUS_A }));
  const { onClose } = await asked(server, { seats: ["s-ana", "s-luis"], room: CAUCUS_A });
  expect(screen.getByRole("heading", { name: "Move Ana Petrov and Luis Ruiz to Caucus, Side A?" })).toBeTruthy();
  const after = within(screen.getByRole("region", { name: "After the move" }));
  expect(after.getAllByText("Arrives")).toHaveLength(2);
  expect(within(screen.getByRole("region", { name: "Leaving Joint session" })).getAllByText("Leaves")).toHaveLength(2);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Move 2 people" }));
  expect(server.asked).toEqual([{ t: "move", seats: ["s-ana", "s-luis"], room: CAUCUS_A, seen: ["s-mara"], acknowledged: [] }]);
  expect(onClose).toHaveBeenCalledOnce();
});

test("opposing sides in a private room: words, an acknowledgement, and the joint session as the main way", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const { onStage } = await asked(server, { seats: ["s-ben"], room: CAUCUS_A });
  expect(screen.getByText("Both sides would meet in a private room.")).toBeTruthy();
  expect(screen.getByText(/Ben Okafor would be with Ana Petrov and Luis Ruiz/)).toBeTruthy();
  expect(screen.getByText("Ben Okafor would be without counsel.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  const move = screen.getByRole("button", { name: "Move 1 person" });
  await userEvent.click(move);
  expect(server.asked).toEqual([]);
  for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
  await userEvent.click(screen.getByRole("button", { name: "Use the joint session instead" }));
  expect(onStage).toHaveBeenCalledExactlyOnceWith({ seats: ["s-ben"], room: "joint" });
  await userEvent.click(move);
  expect(server.asked).toEqual([{ t: "move", seats: ["s-ben"], room: CAUCUS_A, seen: ["s-mara", "s-ana", "s-luis"], acknowledged: ["sides-would-meet", "without-counsel"] }]);
});

test("a room that changes meanwhile is shown anew, and one looks again before the move", async () => {
  const view = mediation({ "s-mara": CAUCUS_A });
  const server = serverOf(view);
  await asked(server, { seats: ["s-ana"], room: CAUCUS_A });
  const luis = { ...view.people["s-luis"]!, room: CAUCUS_A };
  server.now(withRoom({ ...view, people: { ...view.people, "s-luis": luis } }, CAUCUS_A, { seated: ["s-mara", "s-luis"] }));
  expect(screen.getByRole("alert").textContent).toContain("Luis Ruiz has come.");
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(server.asked).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "I have looked at it again" }));
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(server.asked).toMatchObject([{ t: "move", seen: ["s-mara", "s-luis"] }]);
});

test("the server's own refusals are asked again: a changed room, and a guard that was not seen here", async () => {
  const server = serverOf(mediation({ "s-mara": CAUCUS_A }));
  const { onClose } = await asked(server, { seats: ["s-ana"], room: CAUCUS_A });
  // Without counsel was seen here; acknowledge it, then the server knows more.
  await userEvent.click(screen.getByRole("checkbox"));
  server.refuse.move = "room-changed";
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(screen.getByText("The room has changed meanwhile")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "I have looked at it again" }));
  server.refuse.move = "sides-would-meet";
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(screen.getAllByRole("checkbox")).toHaveLength(2);
  server.refuse.move = "not-now";
  await userEvent.click(screen.getByRole("checkbox", { name: /bring both sides together/ }));
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(screen.getByRole("alert")).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});

test("somebody in the lobby is admitted to the room that is named", async () => {
  const server = serverOf(mediation());
  await asked(server, { seats: ["s-elin"], room: "joint" });
  expect(screen.getByRole("region", { name: "Leaving Lobby and hold" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Move 1 person" }));
  expect(server.asked).toMatchObject([{ t: "move", seats: ["s-elin"], room: "joint", acknowledged: [] }]);
});

test("an interpreter who would come along since is named, and one looks again before the move", async () => {
  const view = mediation({ "s-mara": CAUCUS_A });
  const server = serverOf(view);
  await asked(server, { seats: ["s-ana", "s-luis"], room: CAUCUS_A });
  const nadia = person("s-nadia", "Nadia Kostova", "interpreter", "a");
  server.now({ ...view, people: { ...view.people, "s-nadia": { ...nadia, person: { ...nadia.person, serves: "s-ana" } } } });
  expect(screen.getByRole("alert").textContent).toContain("Nadia Kostova would come along now.");
  await userEvent.click(screen.getByRole("button", { name: "Move 3 people" }));
  expect(server.asked).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "I have looked at it again" }));
  await userEvent.click(screen.getByRole("button", { name: "Move 3 people" }));
  expect(server.asked).toMatchObject([{ t: "move", seats: ["s-ana", "s-luis", "s-nadia"] }]);
});

test("there is nothing to ask when nobody can come, or the room is closed", async () => {
  const server = serverOf(mediation());
  const { onClose } = await asked(server, { seats: ["s-ana"], room: "joint" });
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  server.now(withRoom(mediation(), "joint", { open: false }));
  expect(screen.getByRole("heading", { name: "This room is closed now" })).toBeTruthy();
});

test.each(["de", "ar"])("the question is accessible (%s)", async (code) => {
  await asked(serverOf(mediation(IN_CAUCUS)), { seats: ["s-ben"], room: CAUCUS_A }, code);
  await expectAccessible();
});

test("into the joint session a countdown can be set, with the same preview; elsewhere there is none", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await asked(server, { seats: ["s-ana", "s-luis"], room: JOINT, seconds: 60 });
  const when = screen.getByRole("combobox", { name: "When" });
  expect(within(when).getAllByRole("option").map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ""))).toEqual(["At once", "In 30 seconds", "In 1 minute", "In 2 minutes", "In 5 minutes"]);
  await expectAccessible();
  await userEvent.selectOptions(when, "120");
  await userEvent.click(screen.getByRole("button", { name: /Call 2 people back in .*2 minutes/ }));
  expect(server.asked).toEqual([{ t: "set-recall", seats: ["s-ana", "s-luis"], seconds: 120, seen: ["s-ben", "s-mei"], acknowledged: [] }]);
});

test("at once is a move, and for who waits in the lobby there is no countdown", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await asked(server, { seats: ["s-ana", "s-luis"], room: JOINT, seconds: 60 });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "When" }), "0");
  await userEvent.click(screen.getByRole("button", { name: "Move 2 people" }));
  expect(server.asked).toMatchObject([{ t: "move", seats: ["s-ana", "s-luis"] }]);
});

test("who waits in the lobby is admitted at once", async () => {
  await asked(serverOf(mediation(IN_CAUCUS)), { seats: ["s-elin"], room: JOINT, seconds: 60 });
  expect(screen.queryByRole("combobox", { name: "When" })).toBeNull();
});

test("it goes with the event that puts the person there, before the server's answer", async () => {
  const server = serverOf(mediation({ "s-mara": CAUCUS_A }));
  server.client.connection.do = () => new Promise(() => undefined); // the answer has not come yet
  await asked(server, { seats: ["s-ana", "s-luis"], room: CAUCUS_A });
  await userEvent.click(screen.getByRole("button", { name: "Move 2 people" }));
  expect(screen.getByRole("dialog")).toBeTruthy();
  server.now(mediation({ "s-mara": CAUCUS_A, "s-ana": CAUCUS_A }));
  expect(screen.queryByRole("alert")).toBeNull(); // it is one's own move that changes the room
  server.now(mediation({ "s-mara": CAUCUS_A, "s-ana": CAUCUS_A, "s-luis": CAUCUS_A }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the answer to a move that is seen already leaves the next question open", async () => {
  const server = serverOf(mediation({ "s-mara": CAUCUS_A }));
  const answers: (() => void)[] = [];
  server.client.connection.do = () => new Promise((done) => answers.push(() => done(undefined)));
  const asking: { next?: SetTask } = {};
  function Questions({ view }: { view: View }) {
    const [task, setTask] = useState<Task | undefined>({ kind: "move", staged: { seats: ["s-ana", "s-luis"], room: CAUCUS_A } });
    const acts = useActs(view, setTask);
    asking.next = setTask;
    return task && <Dialogs view={view} task={task} setTask={setTask} acts={acts} />;
  }
  await showWith(server, (view) => <Questions view={view} />);
  await userEvent.click(screen.getByRole("button", { name: "Move 2 people" }));
  server.now(mediation({ "s-mara": CAUCUS_A, "s-ana": CAUCUS_A, "s-luis": CAUCUS_A }));
  act(() => asking.next?.({ kind: "move", staged: { seats: ["s-elin"], room: JOINT } }));
  expect(screen.getByRole("button", { name: "Move 1 person" }).getAttribute("aria-disabled")).not.toBe("true");
  await act(async () => answers.forEach((answer) => answer()));
  expect(screen.getByRole("dialog", { name: /^Move Elin Aas/ })).toBeTruthy();
});
