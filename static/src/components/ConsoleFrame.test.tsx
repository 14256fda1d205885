import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ConsoleFrame, ConsoleMain, JumpBar, RailSection } from "./ConsoleFrame";

test("the jump bar leads to the parts", async () => {
  await show(
    <ConsoleFrame kind="caucus">
      <JumpBar label="Parts of the console" parts={[{ id: "asks", label: "Asking: 2" }]} />
      <ConsoleMain
        railLabel="Requests"
        rail={
          <RailSection id="asks" title="Asking for you">
            Ben
          </RailSection>
        }
      >
        Rooms
      </ConsoleMain>
    </ConsoleFrame>,
  );
  const target = screen.getByRole("link", { name: "Asking: 2" }).getAttribute("href");
  expect(document.querySelector(target ?? "")).toBe(screen.getByRole("region", { name: "Asking for you" }));
  await expectAccessible();
});

test("a part that is not there yet is opened by whoever shows it", async () => {
  const onGo = vi.fn();
  await show(<JumpBar label="Parts of the console" parts={[{ id: "asks", label: "Asking: 2" }]} onGo={onGo} />);
  await userEvent.click(screen.getByRole("link", { name: "Asking: 2" }));
  expect(onGo).toHaveBeenCalledExactlyOnceWith("asks");
});
