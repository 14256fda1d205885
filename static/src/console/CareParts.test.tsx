import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { NO_CARE, overdue, waitingOf } from "../care";
import type { View } from "../protocol";
import { expectAccessible } from "../test/show";
import { Dialogs } from "./Dialogs";
import { DistressPart } from "./DistressPart";
import type { Task } from "./tasks";
import { CAUCUS_A, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";
import { WaitsPart } from "./WaitsPart";

const onTask = vi.fn();

function Trial({ view, task }: { view: View; task?: Task }) {
  const acts = useActs(view, onTask);
  return (
    <>
      <DistressPart view={view} now={NOW} acts={acts} />
      <WaitsPart view={view} now={NOW} acts={acts} />
      {task && <Dialogs view={view} task={task} setTask={onTask} acts={acts} />}
    </>
  );
}

function distressed(seat: string): View {
  const view = mediation({}, { signals: [{ seat: "s-ben", at: NOW - 9 * MINUTE, closed_at: NOW - 8 * MINUTE, by: "s-ben" }] });
  const one = view.people[seat]!;
  return { ...view, people: { ...view.people, [seat]: { ...one, care: { ...NO_CARE, distress_since: NOW - MINUTE } } } };
}

test("a signal stands first, with where and how long, and earlier ones are kept", async () => {
  await showWith(serverOf(distressed("s-ana")), (view) => <Trial view={view} />);
  expect(screen.getByText("Joint session · 1 min")).toBeTruthy();
  expect(screen.getByText("One earlier signal")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "What you can do: Ana Petrov" }));
  expect(onTask).toHaveBeenLastCalledWith({ kind: "distress", seat: "s-ana" });
});

test("what can be done is prepared: apart, a pause, a word, and closing it", async () => {
  const server = serverOf(distressed("s-ana"));
  await showWith(server, (view) => <Trial view={view} task={{ kind: "distress", seat: "s-ana" }} />);
  await userEvent.click(screen.getByRole("button", { name: /^Move Ana Petrov to/ }));
  expect(onTask).toHaveBeenLastCalledWith({ kind: "move", staged: { seats: ["s-ana"], room: CAUCUS_A } });
  await userEvent.click(screen.getByRole("button", { name: "Pause for 10 min: Joint session" }));
  await userEvent.click(screen.getByRole("button", { name: "Close this: it is settled" }));
  expect(server.asked).toEqual([
    { t: "start-break", minutes: 10, rooms: ["joint"], request: null },
    { t: "close-distress", seat: "s-ana" },
  ]);
});

test("who waits longer than agreed is shown, and is told how long it takes", async () => {
  const placed = mediation({ "s-ana": CAUCUS_A, "s-luis": CAUCUS_A }, { nudge_minutes: 15 });
  const view = withRoom(placed, CAUCUS_A, { waiting_since: NOW - 16 * MINUTE });
  const server = serverOf(view);
  expect(overdue(view, NOW).map(({ key }) => key)).toContain(CAUCUS_A);
  const told = { ...view.people["s-luis"]!, care: { ...NO_CARE, wait: { word: "", until: NOW + MINUTE, minimal: false, at: NOW } } };
  const agreed: View = { ...view, people: { ...view.people, "s-luis": told } };
  expect(waitingOf(agreed).find(({ key }) => key === CAUCUS_A)?.wait?.until).toBe(NOW + MINUTE);
  expect(overdue(agreed, NOW).map(({ key }) => key)).not.toContain(CAUCUS_A);
  await showWith(server, (seen) => <Trial view={seen} task={{ kind: "wait", seats: ["s-ana", "s-luis"], name: "Side A" }} />);
  expect(screen.getAllByText("Longer than agreed").length).toBeGreaterThan(0);
  await userEvent.type(screen.getByRole("textbox", { name: "A word, if you like" }), "Soon.");
  await userEvent.click(screen.getByRole("button", { name: "Tell them" }));
  await userEvent.click(screen.getByRole("checkbox", { name: /Show the time alone/ }));
  await userEvent.click(screen.getByRole("button", { name: "Tell them" }));
  expect(server.asked).toEqual([
    { t: "tell-wait", seats: ["s-ana", "s-luis"], word: "Soon.", minutes: 10, minimal: false },
    { t: "tell-wait", seats: ["s-ana", "s-luis"], word: "", minutes: 10, minimal: true },
  ]);
  await expectAccessible();
});
