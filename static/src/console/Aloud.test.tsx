import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { NO_CARE } from "../care";
import { EMPTY_FLOOR, type Floor } from "../floor";
import { JOINT, type Ms, type View } from "../protocol";
import { Aloud } from "./Aloud";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { CAUCUS_B, IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

const [BEN, MEI] = [{ seat: "s-ben", at: NOW }, { seat: "s-mei", at: NOW + 1 }];
const spoken = (urgency = "polite") => document.querySelector(`[data-always] > [aria-live=${urgency}]`)?.textContent ?? "";

/** Nobody waits in the lobby. */
function quiet(where: Record<string, string> = IN_CAUCUS): View {
  const view = mediation(where, { nudge_minutes: 15 });
  return { ...view, people: Object.fromEntries(Object.entries(view.people).filter(([seat]) => seat !== "s-elin")) };
}

const raised = (floor: Partial<Floor>, room: string = JOINT) => withRoom(quiet(), room, { floor: { ...EMPTY_FLOOR, ...floor } });

function afraid(...seats: readonly string[]): View {
  const view = quiet();
  return { ...view, people: Object.fromEntries(Object.entries(view.people).map(([seat, one]) => [seat, seats.includes(seat) ? { ...one, care: { ...NO_CARE, distress_since: NOW } } : one])) };
}

// The same words said again would have another length: so these tests see that nothing was said.

test("each hand is said once, one's own never; not again when another goes down", async () => {
  const server = serverOf(raised({ hands: [BEN] }));
  await showWith(server, (view) => <Aloud view={view} now={NOW} />);
  expect(spoken()).toBe("Ben Okafor raised a hand.");
  server.now(raised({ hands: [BEN, MEI] }));
  expect(spoken()).toBe("Mei Tan raised a hand.");
  server.now(raised({ hands: [BEN] }));
  server.now(raised({ hands: [BEN], turns: [{ seat: "s-ben", minutes: 3 }] }));
  server.now(raised({ hands: [BEN, { seat: "s-mara", at: NOW + 9 }] }));
  expect(spoken()).toBe("Mei Tan raised a hand.");
  server.now(raised({ hands: [{ seat: "s-ben", at: NOW + 9 }] }));
  expect(spoken()).toBe("Ben Okafor raised a hand.");
});

test("who asks for something is said once, and again when they ask anew", async () => {
  const asks = (asked_at: Ms): View => ({ ...quiet(), requests: { "s-ana": { seat: "s-ana", kind: "break", asked_at, reason: "" } } });
  const server = serverOf(asks(NOW));
  await showWith(server, (view) => <Aloud view={view} now={NOW} />);
  const first = spoken();
  expect(first).toBe("Ana Petrov asks for a break");
  server.now(asks(NOW));
  expect(spoken()).toBe(first);
  server.now(asks(NOW + MINUTE));
  expect(spoken()).not.toBe(first);
});

test("who does not feel safe is said at once, and not again when another signal is closed", async () => {
  const server = serverOf(afraid("s-ana"));
  await showWith(server, (view) => <Aloud view={view} now={NOW} />);
  expect(spoken("assertive")).toBe("Ana Petrov does not feel safe.");
  server.now(afraid("s-ana", "s-ben"));
  expect(spoken("assertive")).toBe("Ben Okafor does not feel safe.");
  server.now(afraid("s-ana"));
  expect(spoken("assertive")).toBe("Ben Okafor does not feel safe.");
});

test("who waits longer than agreed is said when the time is over, once", async () => {
  let now: Ms = NOW;
  const view = withRoom(quiet(), CAUCUS_B, { waiting_since: NOW - 14 * MINUTE });
  const server = serverOf(view);
  await showWith(server, (seen) => <Aloud view={seen} now={now} />);
  expect(spoken()).not.toContain("longer than agreed");
  for (now of [NOW + MINUTE, NOW + 2 * MINUTE]) server.now({ ...view });
  expect(spoken()).toBe("Caucus, Side B waits longer than agreed.");
});

test("a hand is said while the chat stands beside the rooms, and not again on coming back", async () => {
  const server = serverOf(quiet());
  await showWith(server, () => <Console />);
  await userEvent.keyboard("c");
  server.now(raised({ hands: [BEN] }, CAUCUS_B));
  expect(spoken()).toBe("Ben Okafor raised a hand.");
  await userEvent.click(screen.getByRole("button", { name: "Overview" }));
  expect(spoken()).toBe("Ben Okafor raised a hand.");
});

test("one goes from a hold room to another room with the overview open", async () => {
  const hold = (view: View) => withRoom(view, CAUCUS_B, { kind: "hold" });
  const server = serverOf(hold(quiet({ "s-mara": CAUCUS_B })));
  await showWith(server, () => <Console />);
  expect(screen.queryByRole("region", { name: "Who speaks" })).toBeNull();
  server.now(hold(quiet()));
  expect(screen.getByRole("region", { name: "Who speaks" })).toBeTruthy();
});
