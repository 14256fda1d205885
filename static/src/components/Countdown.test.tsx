import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Countdown } from "./Countdown";

const MINUTE = 60_000; // ms
const clock = () => 0;

test("number, ring and words agree", async () => {
  const { container } = await show(<Countdown endsAt={9.7 * MINUTE} total={15 * MINUTE} note="of 15 minutes" clock={clock} />);
  expect(screen.getByRole("timer", { name: "9 minutes left" }).textContent).toBe("9:42of 15 minutes");
  expect(Number.parseFloat(container.querySelector(".run")?.getAttribute("stroke-dasharray") ?? "")).toBeCloseTo(64.67, 1);
  await expectAccessible();
});

test("what is over is over", async () => {
  const { container } = await show(<Countdown endsAt={-MINUTE} total={MINUTE} clock={clock} />);
  expect(container.querySelector(".run")).toBeNull();
  expect(screen.getByRole("timer").textContent).toBe("0:00");
});
