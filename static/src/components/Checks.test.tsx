import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Button } from "./Button";
import { Check, Checks } from "./Checks";

test("each check says what is so, and offers its fix", async () => {
  const { container } = await show(
    <Checks>
      <Check good title="Microphone">
        We hear you well
      </Check>
      <Check good={false} title="Speakers" action={<Button>Play it</Button>}>
        You have not heard the test sound yet.
      </Check>
    </Checks>,
  );
  expect([...container.querySelectorAll("svg")].map((svg) => svg.dataset.icon)).toEqual(["check", "warning"]);
  expect(screen.getByRole("button", { name: "Play it" })).toBeTruthy();
  await expectAccessible();
});
