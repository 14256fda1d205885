import { screen } from "@testing-library/react";
import { createRef } from "react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Pill } from "./Pill";
import { RoomBanner } from "./RoomBanner";

test("the banner says kind and people, and can take the focus", async () => {
  const ref = createRef<HTMLElement>();
  await show(
    <RoomBanner ref={ref} kind="caucus" eyebrow="Private caucus" title="With Luis Ruiz and the mediator, Mara Lindqvist">
      <Pill>Not recorded</Pill>
    </RoomBanner>,
  );
  const banner = screen.getByRole("region", { name: "Private caucus" });
  expect(banner.dataset.room).toBe("caucus");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Mara Lindqvist");
  ref.current?.focus();
  expect(document.activeElement).toBe(banner);
  await expectAccessible();
});
