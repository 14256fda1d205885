import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

test("title, banner and page say where one is, with whom; who hears is one press away", async () => {
  await showWith(serverOf(mediation(IN_CAUCUS)), () => <Console />);
  const banner = screen.getByRole("region", { name: "Private caucus, Side A" });
  expect(within(banner).getByRole("heading").textContent).toContain("Ana Petrov");
  expect(document.activeElement).toBe(banner);
  expect(document.title).toBe("Console: Private caucus, Side A · Petrov and Okafor");
  await userEvent.click(within(banner).getByRole("button", { name: /hear/ }));
  expect(within(screen.getByRole("dialog")).getAllByText("They hear you")).toHaveLength(2);
});
