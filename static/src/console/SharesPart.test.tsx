import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { releaseOf } from "../test/releases";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, NOW, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const RELEASE = releaseOf({ source: CAUCUS_A, at: NOW });

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
    { t: "release-item", release: "x-1", wording: "The name matters." },
    { t: "drop-release", release: "x-1" },
  ]);
  const settled = (how: "refused" | "crossed") => ({ settled: [{ release: RELEASE, how, at: NOW, became: [] }] });
  server.now(mediation(IN_CAUCUS, settled("refused")));
  server.tell({ t: "release-answered", at: NOW, release: "x-1", approved: false });
  expect(screen.getByText(/Ana Petrov said no at/)).toBeTruthy();
  expect(server.client.news.get().map(({ words }) => words)).toEqual(["Ana Petrov agrees: you may share it now.", "Ana Petrov says no: it stays where it is."]);
  server.now(mediation(IN_CAUCUS, settled("crossed")));
  expect(screen.getByText(/Shared in Joint session at/)).toBeTruthy();
});

test("other words of the mediator ask the owner anew; the owner's own can be shared", async () => {
  const server = serverOf(mediation(IN_CAUCUS, { releases: { "x-1": releaseOf({ source: CAUCUS_A, approved: true, reworded: true }) } }));
  await railAt(server, "shares");
  expect(screen.getByText("Ana Petrov gave these words: you may share exactly them")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Change the words" }));
  const field = screen.getByLabelText("The exact words that would cross");
  await userEvent.clear(field);
  await userEvent.type(field, "A name matters.");
  await userEvent.click(screen.getByRole("button", { name: "Ask the owner" }));
  expect(server.asked).toEqual([{ t: "reword-release", release: "x-1", was: "The name matters.", wording: "A name matters." }]);
});
