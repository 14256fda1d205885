import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { releaseOf } from "../test/releases";
import { expectAccessible } from "../test/show";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, NOW, mediation, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const LINE = { line: "l-1", by: "s-ana", text: "The name matters more than the price.", at: NOW, roster: 0, shown_by: null };
const RELEASE = releaseOf({ source: CAUCUS_A, at: NOW });

test.each(["steer", "chat", "notes", "shares", "settings"] as const)("the part %s is accessible", async (part) => {
  const view = withRoom(mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } }), CAUCUS_A, { lines: [LINE] });
  await railAt(serverOf(view), part);
  await expectAccessible();
});

test("new lines and open proposals are counted on their buttons", async () => {
  await railAt(serverOf(mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } })), "steer");
  expect(screen.getByRole("button", { name: "Chat 2" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Sharing 1" })).toBeTruthy();
});
