import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Dock, DockGroup, Tool } from "./Dock";

test("tools say their state and their news", async () => {
  const onClick = vi.fn();
  await show(
    <Dock label="Controls">
      <DockGroup>
        <Tool icon="micOff" off pressed onClick={onClick}>
          Unmute
        </Tool>
        <Tool icon="chat" expanded={false} news={2} newsLabel="2 new messages">
          Chat
        </Tool>
      </DockGroup>
    </Dock>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Unmute", pressed: true }));
  expect(onClick).toHaveBeenCalledOnce();
  expect(screen.getByRole("button", { name: /Chat\s*2 new messages/, expanded: false })).toBeTruthy();
  await expectAccessible();
});
