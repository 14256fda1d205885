import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a break for all, or for one room, of so many minutes", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await dialogAt(server, { kind: "break", room: null, request: null });
  const minutes = screen.getByLabelText("Minutes");
  await expectAccessible();
  await userEvent.clear(minutes);
  expect(screen.getByText(/whole number from 1 to 240/)).toBeTruthy();
  await userEvent.type(minutes, "15");
  await press("Break of 15 min");
  await userEvent.click(screen.getByRole("radio", { name: "Caucus, Side A" }));
  await press("Break of 15 min");
  expect(server.asked).toEqual([
    { t: "start-break", minutes: 15, rooms: [], request: null },
    { t: "start-break", minutes: 15, rooms: [CAUCUS_A], request: null },
  ]);
});
