import { expect, test } from "vitest";
import { show } from "../test/show";
import { SideSign } from "./SideSign";

test("a side has its letter in the person's script", async () => {
  const english = await show(<SideSign side="b" />);
  expect(english.container.textContent).toBe("B");
  english.unmount();
  const arabic = await show(<SideSign side="b" />, "ar");
  expect(arabic.container.textContent).toBe("ب");
});

test("neutrals have no letter", async () => {
  const { container } = await show(<SideSign side="n" />);
  expect(container.textContent).toBe("");
});
