import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/show";
import { dialogAt, press } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf } from "./testkit";

test("a room gets another name, which those who know it read", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "rename-room", room: CAUCUS_A });
  expect(screen.getByText("Mediators and those who know this room read it.")).toBeTruthy();
  await expectAccessible();
  const field = screen.getByLabelText("Name of the room");
  await userEvent.clear(field);
  expect(screen.getByRole("button", { name: "Rename" }).getAttribute("aria-disabled")).toBe("true");
  await userEvent.type(field, "Money");
  await press("Rename");
  expect(server.asked).toEqual([{ t: "rename-room", room: CAUCUS_A, title: "Money" }]);
});
