import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Steps } from "./Steps";

test("done, here and to come are said", async () => {
  await show(<Steps label="Your way in" steps={["Agree", "Check", "Wait"]} current={1} />);
  const [agree, check, wait] = screen.getAllByRole("listitem");
  expect(agree?.textContent).toBe("Agree done");
  expect(check?.getAttribute("aria-current")).toBe("step");
  expect(wait?.textContent).toBe("3Wait");
  await expectAccessible();
});
