import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { TopBar } from "./TopBar";

test("the exits end the bar: Leave, then Quick exit", async () => {
  const onLeave = vi.fn();
  const onQuickExit = vi.fn();
  await show(<TopBar brand="Lindqvist Mediation" title="Petrov and Okafor" onLeave={onLeave} onQuickExit={onQuickExit} />);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Leave", "Quick exit"]);
  await userEvent.click(screen.getByRole("button", { name: "Quick exit" }));
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  expect(onQuickExit).toHaveBeenCalledOnce();
  expect(onLeave).toHaveBeenCalledOnce();
  await expectAccessible();
});

test("Quick exit is honest about the browser's history", async () => {
  await show(<TopBar />);
  expect(screen.getByRole("button", { name: "Quick exit" }).title).toContain("history");
});

test("the exits are there in Arabic", async () => {
  await show(<TopBar onLeave={() => undefined} />, "ar");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["مغادرة", "خروج سريع"]);
});
