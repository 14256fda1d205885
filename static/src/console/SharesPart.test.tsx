import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, NOW, mediation, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const RELEASE = { release: "x-1", source: CAUCUS_A, item: "l-1", author: "s-ana", target: "joint", wording: "The name matters.", approver: "s-ana", at: NOW, approved: false };

test("a proposal waits, is approved and shared, or is refused and stays in sight", async () => {
  const waiting = mediation(IN_CAUCUS, { releases: { "x-1": RELEASE } });
  const server = serverOf(waiting);
  await railAt(server, "shares");
  expect(screen.getByText("Waits for the answer of Ana Petrov")).toBeTruthy();
  server.now(mediation(IN_CAUCUS, { releases: { "x-1": { ...RELEASE, approved: true } } }));
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: true });
  await userEvent.click(screen.getByRole("button", { name: "Share it now in the joint session" }));
  await userEvent.click(screen.getByRole("button", { name: "Give it up" }));
  expect(server.asked).toEqual([
    { t: "release-item", release: "x-1" },
    { t: "drop-release", release: "x-1" },
  ]);
  server.now(mediation(IN_CAUCUS));
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: false });
  expect(screen.getByText(/Ana Petrov said no at/)).toBeTruthy();
  expect(server.client.news.get().map(({ words }) => words)).toEqual(["Ana Petrov agrees: you may share it now.", "Ana Petrov says no: it stays where it is."]);
  server.now(withRoom(mediation(), "joint", { cleared: [{ id: "c-1", author: "s-ana", wording: "The name matters.", at: NOW }] }));
  expect(screen.getByText(/Shared in Joint session at/)).toBeTruthy();
});
