import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { myRoom } from "../people";
import { inCaucus } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { ArrivedBanner } from "./ArrivedBanner";

test("on coming in, focus is on the banner, which names the room and its people", async () => {
  const view = inCaucus();
  const room = myRoom(view);
  if (!room) throw new Error("Ana is in no room");
  await showIn(await seatWith(view), <ArrivedBanner room={room} hearersShown={false} onHearers={() => undefined} />);
  const banner = screen.getByRole("region", { name: /Private caucus/i });
  expect(banner.contains(document.activeElement)).toBe(true);
  expect(banner.textContent).toContain("Mara Lindqvist");
  await expectAccessible();
});
