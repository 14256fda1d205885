import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, mediation, NOW, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const LINE = { line: "l-1", by: "s-ana", text: "canary: we would settle", at: NOW, roster: 0, shown_by: null };
const showing = (screen_: string | null) => withRoom(withRoom(mediation(), CAUCUS_A, { lines: [LINE] }), "joint", { screen: screen_ });

test.each(["chat", "notes", "shares"] as const)("while one's screen is shown, %s is hidden on it, and shown by an act", async (part) => {
  const server = serverOf(showing("s-mara"));
  await railAt(server, part);
  expect(document.body.textContent).not.toContain("canary");
  expect(screen.queryByLabelText("About")).toBeNull();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Show it all the same" }));
  expect(screen.queryByText("Hidden while your screen is shown")).toBeNull();
});

test("somebody else's screen, or none, hides nothing", async () => {
  await railAt(serverOf(showing("s-ana")), "shares");
  expect(document.body.textContent).toContain("canary");
});
