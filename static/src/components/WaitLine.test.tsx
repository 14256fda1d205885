import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Station, WaitLine } from "./WaitLine";

test("one sees where one is", async () => {
  await show(
    <WaitLine label="What happens next">
      <Station state="done" title="You are here" />
      <Station state="here" title="Mara speaks with the other side">
        About 10 minutes
      </Station>
    </WaitLine>,
  );
  expect(screen.getAllByRole("listitem")[1]?.getAttribute("aria-current")).toBe("step");
  await expectAccessible();
});
