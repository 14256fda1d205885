import { expect, test } from "vitest";
import { show } from "../test/show";
import { DRAWINGS, type IconName } from "./drawings";
import { Icon } from "./Icon";

test("an icon is decoration and keeps out of the way of readers", async () => {
  const { container } = await show(<Icon name="mic" />);
  expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});

test("what points along the line is mirrored, what stands is not", async () => {
  const { container } = await show(
    <>
      <Icon name="leave" />
      <Icon name="mic" />
    </>,
  );
  expect([...container.querySelectorAll("svg")].map((svg) => svg.classList.contains("flip"))).toEqual([true, false]);
});

test("every name has a drawing", async () => {
  for (const name of Object.keys(DRAWINGS) as IconName[]) {
    const { container, unmount } = await show(<Icon name={name} />);
    expect(container.querySelector("svg")?.childElementCount, name).toBeGreaterThan(0);
    unmount();
  }
});
