import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { expectAccessible } from "../test/show";
import { AfterSession } from "./AfterSession";
import { mediation, serverOf, showWith } from "./testkit";

const OUTCOME = { outcome: "settled", points: ["The lease goes on"], next_steps: [] } as const;
const PACKETS = { packets: ["s-ana", "s-ben"].map((seat) => ({ seat, name: seat, parts: ["outcome"] })) };

afterEach(() => vi.unstubAllGlobals());

test("summaries are given to those who are chosen; who has theirs is said", async () => {
  serve({ "GET /api/packets/s-mara": PACKETS });
  const over = mediation({}, { over: true, outcome: OUTCOME });
  const server = serverOf(over);
  await showWith(server, () => <AfterSession />);
  expect(screen.getByText("The lease goes on")).toBeTruthy();
  await userEvent.click(await screen.findByRole("checkbox", { name: "Give Ben Okafor their summary".replace("Ben Okafor", "s-ben") }));
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Give 6 summaries" }));
  expect(server.asked).toEqual([{ t: "publish-summaries", seats: ["s-mara", "s-ana", "s-luis", "s-mei", "s-elin", "s-nadia"] }]);
  server.now({ ...over, published: ["s-mara", "s-ana"] });
  expect(await screen.findByText("They can read theirs: Mara Lindqvist and Ana Petrov")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Your own summary (PDF)" }).getAttribute("href")).toBe("/api/summary/s-mara.pdf?language=en");
});
