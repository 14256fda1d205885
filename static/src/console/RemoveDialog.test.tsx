import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("removing says what it means; Cancel has the focus", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "remove", seat: "s-ben" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByText(/stops working for good/)).toBeTruthy();
  await expectAccessible();
  await press("Remove Ben Okafor");
  expect(server.asked).toEqual([{ t: "remove", seat: "s-ben" }]);
});
