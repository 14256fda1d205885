import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { LINES, openedAt } from "./console.testkit";
import { go } from "./places";

test("the newest session comes first, and one goes in from the list", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  await openedAt("", { "GET /api/sessions": { sessions: LINES }, "POST /api/sessions/m-2/enter": { seat: "s-0" } });
  const titles = await screen.findAllByRole("heading", { level: 2 });
  expect(titles.map(({ textContent }) => textContent)).toEqual(["Hansen", "Petrov and Okafor"]);
  expect(screen.getByText("Ended")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Enter: Hansen" }));
  expect(to).toHaveBeenCalledExactlyOnceWith("/r/s-0");
});

test("without a session one reads how to make one", async () => {
  await openedAt("", { "GET /api/sessions": { sessions: [] } });
  expect(await screen.findByText("No session yet")).toBeTruthy();
});
