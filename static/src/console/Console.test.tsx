import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { settings } from "../settings";
import { expectAccessible } from "../test/show";
import Console from "./Console";
import { CAUCUS_A, IN_CAUCUS, mediation, person, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: the whole console is large

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test.each(["en", "de", "ar"])("the console is accessible (%s)", async (code) => {
  await showWith(serverOf(mediation(IN_CAUCUS)), () => <Console />, code);
  expect(document.querySelector("[data-room=caucus][data-walls=single]")).toBeTruthy();
  await expectAccessible();
});

test("title, banner and page say where one is, with whom; who hears is one press away", async () => {
  await showWith(serverOf(mediation(IN_CAUCUS)), () => <Console />);
  const banner = screen.getByRole("region", { name: "Private caucus, Side A" });
  expect(within(banner).getByRole("heading").textContent).toContain("Ana Petrov");
  expect(document.activeElement).toBe(banner);
  expect(document.title).toBe("Console: Private caucus, Side A · Petrov and Okafor");
  await userEvent.click(within(banner).getByRole("button", { name: /hear/ }));
  expect(within(screen.getByRole("dialog")).getAllByText("They hear you")).toHaveLength(2);
});

test("every action is found by name", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await showWith(server, () => <Console />);
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("stage closure{Enter}");
  expect(server.asked).toEqual([{ t: "set-stage", stage: "closure" }]);
  await userEvent.keyboard("{Control>}k{/Control}move mei side b{Enter}");
  expect(screen.getByRole("heading", { name: "Move Mei Tan to Caucus, Side B?" })).toBeTruthy();
  await userEvent.keyboard("{Escape}{Control>}k{/Control}admit elin joint{Enter}");
  expect(screen.getByRole("heading", { name: "Move Elin Aas to the joint session?" })).toBeTruthy();
});

test("the stage is set in the top bar, and the dock opens what it says", async () => {
  const server = serverOf(mediation());
  await showWith(server, () => <Console />);
  const bar = within(screen.getByRole("banner"));
  await userEvent.selectOptions(bar.getByLabelText("Stage"), "opening");
  expect(server.asked).toEqual([{ t: "set-stage", stage: "opening" }]);
  const dock = within(screen.getByRole("navigation", { name: /control/i }));
  await userEvent.click(dock.getByRole("button", { name: "Write to all" }));
  expect(screen.getByRole("dialog", { name: "Write to all rooms" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(dock.getByRole("button", { name: "Break" }));
  expect(screen.getByRole("dialog", { name: "Start a break" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(dock.getByRole("button", { name: "Chat" }));
  expect(screen.getByRole("group", { name: "Chat of Joint session" })).toBeTruthy();
});

test("somebody who comes to wait is announced; the sound can be switched off in the lobby", async () => {
  const server = serverOf(mediation());
  await showWith(server, () => <Console />);
  const view = mediation();
  server.now({ ...view, people: { ...view.people, "s-oleg": person("s-oleg", "Oleg Marin", "expert", "n", { standing: "waiting", room: null }) } });
  await waitFor(() => expect(document.body.textContent).toContain("Oleg Marin waits in the lobby."));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Lobby and hold" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /switch off/ }));
  expect(settings.get().sounds.join).toBe(false);
});

test("the time with a side goes on over a reload of the page", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const { unmount } = await showWith(server, () => <Console />);
  server.now(mediation());
  await waitFor(() => expect(sessionStorage.getItem("room.times.s-mara")).toContain('"a"'));
  unmount();
  await showWith(serverOf(mediation()), () => <Console />);
  expect(screen.getByText(/Last alone with you/)).toBeTruthy();
});

test("after the end the console gives the summaries", async () => {
  serve({ "GET /api/packets/s-mara": { packets: [] } });
  await showWith(serverOf(mediation({ "s-mara": CAUCUS_A }, { over: true })), () => <Console />);
  expect(screen.getByRole("heading", { name: "The session has ended" })).toBeTruthy();
});
