import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { BEGAN, inJoint } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { Seat } from "./SeatScreen";

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

test("it stays where it is when something else goes away", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await seat.tell({ t: "distress-signalled", at: BEGAN, seat: "s-ana" });
  await userEvent.click(screen.getByRole("button", { name: "Chat" }));
  const focused = document.activeElement;
  await seat.tell({ t: "distress-closed", at: BEGAN + 1, seat: "s-ana", by: "s-ana" });
  expect(document.activeElement).toBe(focused);
});
