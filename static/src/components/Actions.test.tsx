import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Actions } from "./Actions";
import { Button } from "./Button";

test("the actions stay in sight where they should", async () => {
  const { container } = await show(
    <Actions stay centred>
      <Button>Wait</Button>
    </Actions>,
  );
  expect(container.firstElementChild?.className).toBe("row actions stay centred");
  await expectAccessible();
});
