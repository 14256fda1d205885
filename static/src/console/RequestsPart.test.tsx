import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { EMPTY_FLOOR } from "../floor";
import { JOINT, type View } from "../protocol";
import { expectAccessible } from "../test/show";
import { RequestsPart } from "./RequestsPart";
import { PATIENCE } from "./scenes.testkit";
import { IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";
import { usePutAway } from "./usePutAway";

vi.setConfig({ testTimeout: PATIENCE });

const onTask = vi.fn();

function Trial({ view }: { view: View }) {
  return <RequestsPart view={view} now={NOW} acts={useActs(view, onTask)} away={usePutAway()} />;
}

const REQUESTS = {
  "s-luis": { seat: "s-luis", kind: "private-word", asked_at: NOW - MINUTE, reason: "" },
  "s-ben": { seat: "s-ben", kind: "break", asked_at: NOW - 3 * MINUTE, reason: "I feel dizzy." },
} as const;

test("the oldest request comes first, with room and age; one press starts a break for that room", async () => {
  const server = serverOf(mediation(IN_CAUCUS, { requests: REQUESTS }));
  await showWith(server, (view) => <Trial view={view} />);
  expect(screen.getAllByText(/asks/).map(({ textContent }) => textContent)).toEqual(["Ben Okafor asks for a break", "Luis Ruiz asks to speak with you alone"]);
  expect(screen.getByText("Joint session · 3 min")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Start 10 min: Ben Okafor" }));
  await userEvent.click(screen.getByRole("button", { name: "Another break for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Break of 20 min" }));
  expect(server.asked).toEqual([
    { t: "start-break", minutes: 10, rooms: ["joint"], request: "s-ben" },
    { t: "start-break", minutes: 20, rooms: ["joint"], request: "s-ben" },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Another break for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "More choices…" }));
  await userEvent.click(screen.getByRole("button", { name: "Answer: Luis Ruiz" }));
  expect(onTask.mock.calls).toEqual([[{ kind: "break", room: "joint", request: "s-ben" }], [{ kind: "answer", seat: "s-luis" }]]);
});

test("words from a person wait for an answer, or are put away", async () => {
  const written = [{ line: "1", seat: "s-elin", by: "s-elin", text: "How long will it be?", at: NOW - MINUTE, rooms: [] }];
  await showWith(serverOf(mediation({}, { written })), (view) => <Trial view={view} />);
  expect(screen.getByText("How long will it be?")).toBeTruthy();
  expect(screen.getByText("Lobby and hold · 1 min")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Put away: Elin Aas" }));
  expect(screen.getByText("Nobody asks for anything now.")).toBeTruthy();
});

test("a hand in another room is asked for here: the floor is given, the room entered, the hand lowered", async () => {
  const view = withRoom(mediation(IN_CAUCUS), JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-ben", at: NOW - 2 * MINUTE }] } });
  const server = serverOf(view);
  await showWith(server, (seen) => <Trial view={seen} />);
  expect(screen.getByText("Joint session · 2 min")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Give the floor: Ben Okafor" }));
  await userEvent.click(screen.getByRole("button", { name: "Lower hand: Ben Okafor" }));
  await userEvent.click(screen.getByRole("button", { name: "Go in: Ben Okafor" }));
  expect(server.asked).toEqual([
    { t: "give-floor", room: JOINT, seat: "s-ben", minutes: 3 },
    { t: "lower-hand", seat: "s-ben" },
    { t: "move", seats: ["s-mara"], room: JOINT, seen: ["s-ben", "s-mei"], acknowledged: [] },
  ]);
  server.now(withRoom(view, JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-ben", at: NOW }] }, pause: { started_at: NOW, until: NOW + MINUTE } }));
  expect(screen.queryByRole("button", { name: "Give the floor: Ben Okafor" })).toBeNull();
  server.now(withRoom(mediation(), JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-ben", at: NOW }] } }));
  expect(screen.getByText("Nobody asks for anything now.")).toBeTruthy(); // one sees it where one sits
});
