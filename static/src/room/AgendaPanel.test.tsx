import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { BEGAN, CAUCUS, inCaucus, MINUTE } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { AgendaPanel } from "./AgendaPanel";
import { useView } from "../client";

function Here() {
  const room = useView().rooms[CAUCUS];
  return room ? <AgendaPanel room={room} /> : null;
}

test("shows owner, state and the time that is left", async () => {
  vi.useFakeTimers({ now: BEGAN + 18 * MINUTE, toFake: ["Date"] });
  await showIn(await seatWith(inCaucus()), <Here />);
  const current = screen.getByText("The lease of Harbour Lane").closest("li");
  expect(current?.getAttribute("aria-current")).toBe("step");
  expect(current?.textContent).toContain("Ana Petrov");
  expect(current?.textContent).toContain("12 min left");
  await expectAccessible();
  vi.useRealTimers();
});

test("writes a note for this room alone, and says who reads it", async () => {
  const seat = await seatWith(inCaucus());
  await showIn(seat, <Here />);
  await userEvent.click(screen.getByRole("button", { name: "Add a note: The lease of Harbour Lane" }));
  expect(screen.getByText(/Only these 3 people read this/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Note on The lease of Harbour Lane"), "Ask for the survey");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Keep the note" }));
  expect(seat.commands()).toEqual([{ t: "note-on-agenda", item: "i-lease", text: "Ask for the survey" }]);
  await seat.tell({ t: "agenda-noted", at: BEGAN, note: "n-1", item: "i-lease", room: CAUCUS, by: "s-ana", text: "Ask for the survey" });
  await seat.answer();
  const topic = screen.getByText("The lease of Harbour Lane").closest("li");
  expect(within(topic as HTMLElement).getByText("Ask for the survey")).toBeTruthy();
  expect(screen.queryByLabelText("Note on The lease of Harbour Lane")).toBeNull();
});
