import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { StateMark } from "./StateMark";

test("a state drawn as an icon alone is still said", async () => {
  await show(
    <StateMark icon="mic" iconOnly>
      Microphone on
    </StateMark>,
  );
  expect(screen.getByText("Microphone on").className).toBe("vh");
});
