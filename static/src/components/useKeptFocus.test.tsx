import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Console from "../console/Console";
import { PATIENCE } from "../console/scenes.testkit";
import { IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith } from "../console/testkit";
import { Seat } from "../room/SeatScreen";
import { BEGAN, inJoint } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { useKeptFocus } from "./useKeptFocus";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  vi.stubGlobal("MediaStream", class {});
});

test("focus goes to the main part when the notice that had it goes away", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await seat.tell({ t: "distress-signalled", at: BEGAN, seat: "s-ana" });
  await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
  expect(document.activeElement?.textContent).toBe("Take it back");
  await seat.answer();
  await seat.tell({ t: "distress-closed", at: BEGAN + 1, seat: "s-ana", by: "s-ana" });
  expect(document.activeElement?.id).toBe("main");
});

test("it goes there too when the panel that had it is closed", async () => {
  await showIn(await seatWith(inJoint()), <Seat />);
  await userEvent.keyboard("p");
  await userEvent.click(screen.getByRole("button", { name: "Close the list of people" }));
  expect(document.activeElement?.id).toBe("main");
});

function Steering() {
  useKeptFocus();
  return <Console />;
}

test("in the console it goes to the part that is nearest", async () => {
  const request = { seat: "s-ben", kind: "break", asked_at: NOW - MINUTE, reason: "" } as const;
  const recall = { by: "s-mara", started_at: NOW, until: Date.now() + MINUTE, seats: ["s-ana"], expected: ["s-ana", "s-ben", "s-mei"], alone: [], waits: [] };
  const server = serverOf(mediation(IN_CAUCUS, { requests: { "s-ben": request }, recall }));
  await showWith(server, () => <Steering />);
  await userEvent.click(screen.getByRole("button", { name: "Start 10 min: Ben Okafor" }));
  server.now(mediation(IN_CAUCUS, { recall }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "Asking for you" })));
  await userEvent.click(screen.getByRole("button", { name: "Call it off" }));
  server.now(mediation(IN_CAUCUS));
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
});

test("it stays where it is when something else goes away", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await seat.tell({ t: "distress-signalled", at: BEGAN, seat: "s-ana" });
  await userEvent.click(screen.getByRole("button", { name: "Chat" }));
  const focused = document.activeElement;
  await seat.tell({ t: "distress-closed", at: BEGAN + 1, seat: "s-ana", by: "s-ana" });
  expect(document.activeElement).toBe(focused);
});
