import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
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
