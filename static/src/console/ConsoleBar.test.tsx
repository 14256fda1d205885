import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ConsoleBar } from "./ConsoleBar";
import { mediation, NOW } from "./testkit";

test("case, people and rooms; the stage, every action and the exits", async () => {
  const [onFind, onStage, onLeave] = [vi.fn(), vi.fn(), vi.fn()];
  await show(<ConsoleBar view={mediation()} now={NOW} onFind={onFind} onStage={onStage} onLeave={onLeave} />);
  expect(screen.getByText("Petrov and Okafor")).toBeTruthy();
  expect(screen.getByText(/5 people in 3 rooms/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Stage"), "closure");
  await userEvent.click(screen.getByRole("button", { name: /Find an action/ }));
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  expect([onStage.mock.calls, onFind.mock.calls.length, onLeave.mock.calls.length]).toEqual([[["closure"]], 1, 1]);
  await expectAccessible();
});
