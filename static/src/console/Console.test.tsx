import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { expectAccessible } from "../test/show";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

afterEach(() => vi.unstubAllGlobals());

test.each(["en", "de", "ar"])("the console is accessible (%s)", async (code) => {
  await showWith(serverOf(mediation(IN_CAUCUS)), () => <Console />, code);
  expect(document.querySelector("[data-room=caucus][data-walls=single]")).toBeTruthy();
  await expectAccessible();
});

test("in a narrow window, where the rail is far below, a link that stands fast says who does not feel safe", async () => {
  const view = mediation(IN_CAUCUS);
  const ana = view.people["s-ana"];
  if (!ana) throw new Error("Ana is not here");
  const unsafe = { ...ana, care: { ...ana.care, distress_since: 1 } };
  await showWith(serverOf({ ...view, people: { ...view.people, "s-ana": unsafe } }), () => <Console />);
  expect(screen.getByRole("link", { name: "Not safe: 1" }).getAttribute("href")).toBe("#distress");
});

test("after the end the console gives the summaries", async () => {
  serve({ "GET /api/packets/s-mara": { packets: [] } });
  await showWith(serverOf(mediation({ "s-mara": CAUCUS_A }, { over: true })), () => <Console />);
  expect(screen.getByRole("heading", { name: "The session has ended" })).toBeTruthy();
});
