import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

test("the stage is set in the top bar, and the dock opens what it says", async () => {
  const server = serverOf(mediation());
  await showWith(server, () => <Console />);
  const bar = within(screen.getByRole("banner"));
  await userEvent.selectOptions(bar.getByLabelText("Stage"), "opening");
  expect(server.asked).toEqual([{ t: "set-stage", stage: "opening" }]);
  const dock = within(screen.getByRole("navigation", { name: /control/i }));
  await userEvent.click(dock.getByRole("button", { name: "Write to all" }));
  expect(screen.getByRole("dialog", { name: "Write to all rooms" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(dock.getByRole("button", { name: "Break" }));
  expect(screen.getByRole("dialog", { name: "Start a break" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(dock.getByRole("button", { name: "Chat" }));
  expect(screen.getByRole("group", { name: "Chat of Joint session" })).toBeTruthy();
});
