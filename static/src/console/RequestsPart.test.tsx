import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { View } from "../protocol";
import { expectAccessible } from "../test/show";
import { RequestsPart } from "./RequestsPart";
import { IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith } from "./testkit";
import { useActs } from "./useActs";

const onTask = vi.fn();

function Trial({ view }: { view: View }) {
  return <RequestsPart view={view} now={NOW} acts={useActs(view, onTask)} />;
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
