import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { announce, LiveRegion } from "./LiveRegion";

test("words are said politely or at once, and the same words twice are a change", async () => {
  const { container } = await show(<LiveRegion />);
  const region = (urgency: string) => container.querySelector(`[aria-live=${urgency}]`)?.textContent;
  act(() => announce("Ben joined"));
  expect(region("polite")).toBe("Ben joined");
  act(() => announce("Ben joined"));
  expect(region("polite")).toBe("Ben joined\u00a0");
  act(() => announce("You are in the joint session", "assertive"));
  expect(region("assertive")).toBe("You are in the joint session");
  await expectAccessible();
});
