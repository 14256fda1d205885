import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { View } from "../protocol";
import { CAUCUS_A, CAUCUS_B, IN_CAUCUS, mediation, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";

function Trial({ view, setTask }: { view: View; setTask: (task: unknown) => void }) {
  const acts = useActs(view, setTask);
  return (
    <>
      <button onClick={() => acts.goIn(CAUCUS_A)}>Go</button>
      <button onClick={() => acts.bringEveryone("joint")}>Bring</button>
      <button onClick={acts.recallEveryone}>Call back</button>
      <button onClick={() => acts.openCaucus("a")}>Open</button>
    </>
  );
}

test("going in is at once, with the roster of this moment", async () => {
  const server = serverOf(mediation({ "s-ana": CAUCUS_A }));
  await showWith(server, (view) => <Trial view={view} setTask={() => undefined} />);
  await userEvent.click(screen.getByRole("button", { name: "Go" }));
  expect(server.asked).toEqual([{ t: "move", seats: ["s-mara"], room: CAUCUS_A, seen: ["s-ana"], acknowledged: [] }]);
});

test("bringing everyone asks first; a first caucus has the side's name alone", async () => {
  const server = serverOf(withRoom(mediation(IN_CAUCUS), CAUCUS_A, { title: "Money" }));
  const setTask = vi.fn();
  await showWith(server, (view) => <Trial view={view} setTask={setTask} />);
  await userEvent.click(screen.getByRole("button", { name: "Bring" }));
  expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-mara", "s-ana", "s-luis"], room: "joint", everyone: true } });
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(server.asked).toEqual([{ t: "open-room", title: "Side A", side: "a" }]);
});

test.each(["Bring", "Call back"])("everyone are all but those who are held in a hold room: %s", async (label) => {
  const held = withRoom(mediation({ "s-luis": CAUCUS_A, "s-ana": CAUCUS_B }), CAUCUS_B, { kind: "hold" });
  const setTask = vi.fn();
  await showWith(serverOf(held), (view) => <Trial view={view} setTask={setTask} />);
  await userEvent.click(screen.getByRole("button", { name: label }));
  expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: expect.objectContaining({ seats: ["s-luis"], room: "joint", everyone: true }) as unknown });
});

test.each([
  ["consultation", "Side A"],
  ["caucus", "Side A (2)"],
] as const)("a new caucus is numbered after caucuses of that name alone: beside a %s it is called %s", async (kind, title) => {
  const server = serverOf(withRoom(mediation(IN_CAUCUS), CAUCUS_A, { kind }));
  await showWith(server, (view) => <Trial view={view} setTask={vi.fn()} />);
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(server.asked).toEqual([{ t: "open-room", title, side: "a" }]);
});
