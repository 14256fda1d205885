import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { NO_CARE } from "../care";
import { EMPTY_FLOOR } from "../floor";
import { JOINT, type View } from "../protocol";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { CAUCUS_B, IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

/** Ben asks for a break, Mei's hand is up, Ana does not feel safe; one topic; Elin waits in the lobby. */
function busy(): View {
  const view = mediation(IN_CAUCUS, {
    requests: { "s-ben": { seat: "s-ben", kind: "break", asked_at: NOW - MINUTE, reason: "" } },
    agenda: [{ id: "i-1", title: "The deposit", owner: null, minutes: 10, state: "open", current_since: null }],
  });
  const people = { ...view.people, "s-ana": { ...view.people["s-ana"]!, care: { ...NO_CARE, distress_since: NOW } } };
  return withRoom({ ...view, people }, JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-mei", at: NOW }] } });
}

/** What the palette offers. */
async function found(): Promise<string[]> {
  await userEvent.keyboard("{Control>}k{/Control}");
  const labels = within(screen.getByRole("listbox")).getAllByRole("option").map((option) => option.querySelector("span:not(:has(kbd)):not(:empty)")?.textContent ?? "");
  await userEvent.keyboard("{Escape}");
  return labels;
}

/** What the menu behind a button offers now. */
async function offered(menu: string): Promise<string[]> {
  await userEvent.click(screen.getByRole("button", { name: menu }));
  const items = screen.getAllByRole("menuitem").filter((item) => item.getAttribute("aria-disabled") !== "true");
  const labels = items.map((item) => item.querySelector("span:not(:empty):not(.why)")?.textContent ?? "");
  await userEvent.keyboard("{Escape}");
  return labels;
}

test("what stands in the menus of people, rooms and topics is found by name, and by whom it is about", async () => {
  await showWith(serverOf(busy()), () => <Console />);
  const names = await found();
  for (const about of ["Ben Okafor", "Caucus, Side B", "The deposit"]) {
    const menu = await offered(`Actions for ${about}`);
    expect(menu.length).toBeGreaterThan(1);
    for (const label of menu.filter((one) => !one.startsWith("Move to "))) expect(names).toContain(label.includes(about) ? label : `${label}: ${about}`);
    for (const room of menu.filter((one) => one.startsWith("Move to "))) expect(names).toContain(room.replace("Move", "Move Ben Okafor"));
  }
});

test("what is asked stands first; the buttons of requests, hands, signals and the lobby are there by name", async () => {
  await showWith(serverOf(busy()), () => <Console />);
  const names = await found();
  expect(names.slice(0, 6)).toEqual([
    "What you can do: Ana Petrov",
    "Start 10 min: Ben Okafor",
    "Answer: Ben Okafor",
    "Give the floor: Mei Tan",
    "Add to the order: Mei Tan",
    "Lower hand: Mei Tan",
  ]);
  for (const label of ["Say how long: Elin Aas", "Hold: Elin Aas", "Decline: Elin Aas", "Admit Elin Aas to the joint session", "Who hears you now", "Another kind of room", "Go into Caucus, Side B"]) expect(names).toContain(label);
});

test("an action of the palette does what the button does", async () => {
  const server = serverOf(busy());
  await showWith(server, () => <Console />);
  for (const words of ["give floor mei", "close room side b", "done deposit", "show speaking time"]) {
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.paste(words); // a word at once: each key would draw the list anew
    await userEvent.keyboard("{Enter}");
  }
  expect(server.asked).toEqual([
    { t: "give-floor", room: JOINT, seat: "s-mei", minutes: 3 },
    { t: "close-room", room: CAUCUS_B },
    { t: "mark-agenda-item", item: "i-1", state: "done" },
    { t: "show-speaking-time", shown: true },
  ]);
});
