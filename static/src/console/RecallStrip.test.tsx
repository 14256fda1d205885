import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { View } from "../protocol";
import type { Recall, RecallOutcome } from "../recall";
import { expectAccessible } from "../test/show";
import { RecallStrip } from "./RecallStrip";
import { CAUCUS_A, CAUCUS_B, mediation, NOW, serverOf, showWith } from "./testkit";
import { useActs } from "./useActs";

const AWAY = { "s-ana": CAUCUS_A, "s-luis": CAUCUS_A, "s-ben": CAUCUS_B };
const onTask = vi.fn();

function recall(more: Partial<Recall> = {}): Recall {
  return { by: "s-mara", started_at: NOW, until: Date.now() + 42_000, seats: ["s-ana", "s-luis", "s-ben"], expected: ["s-ana", "s-ben", "s-luis", "s-mara", "s-mei"], alone: [], waits: [], ...more };
}

function over(more: Partial<RecallOutcome> = {}): RecallOutcome {
  return { how: "done", by: "s-mara", at: NOW, came: [], waits: [], kept: [], ...more };
}

function Trial({ view }: { view: View }) {
  return <RecallStrip view={view} acts={useActs(view, onTask)} />;
}

async function shown(more: Partial<View>, where: Record<string, string> = AWAY) {
  const server = serverOf(mediation(where, more));
  await showWith(server, (view) => <Trial view={view} />);
  return server;
}

test("the time, who comes, who needs a moment; each act is one press", async () => {
  const server = await shown({ recall: recall({ waits: ["s-ben"] }) });
  expect(screen.getByText(/Back to the joint session in \D*0:4[0-2]/)).toBeTruthy();
  expect(screen.getByText("Called back: Ana Petrov, Luis Ruiz and Ben Okafor")).toBeTruthy();
  expect(screen.getAllByText("Ben Okafor needs a moment and stays")).toHaveLength(2); // on the page, and read aloud
  await expectAccessible();
  for (const name of ["Bring them now", "One minute more", "Call it off"]) await userEvent.click(screen.getByRole("button", { name }));
  expect(server.asked).toEqual([{ t: "recall-now" }, { t: "prolong-recall", seconds: 60 }, { t: "call-off-recall" }]);
});

test("that people are called back, and who, is read aloud once and not each second", async () => {
  const server = await shown({ recall: recall() });
  const spoken = () => document.querySelector("[aria-live=polite]")?.textContent?.replace(/[\u2068\u2069]/g, "") ?? "";
  const first = spoken();
  expect(first).toMatch(/^Back to the joint session in 4[0-2] seconds\. Called back: Ana Petrov, Luis Ruiz and Ben Okafor$/);
  server.now(mediation(AWAY, { recall: recall({ until: Date.now() + 30_000 }) }));
  expect(spoken()).toBe(first);
});

test("afterwards, who stayed can be brought over; where all came there is nothing more to say", async () => {
  const server = await shown({ recall_over: over({ came: ["s-ana"], waits: ["s-ben"] }) }, { "s-ben": CAUCUS_B });
  expect(screen.getByRole("alert").textContent).toContain("Ben Okafor needed a moment and has stayed");
  await userEvent.click(screen.getByRole("button", { name: "Bring them over…" }));
  expect(onTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-ben"], room: "joint" } });
  server.now(mediation({}, { recall_over: over({ came: ["s-ana"], waits: ["s-ben"] }) }));
  expect(screen.queryByText(/needed a moment/)).toBeNull();
});

test("that nobody was moved is an alert that stays until it is dismissed", async () => {
  await shown({ recall_over: over({ how: "changed" }) });
  expect(screen.getByRole("alert").textContent).toContain("Nobody was moved");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("that another mediator called it off is said, one's own is not", async () => {
  const server = await shown({ recall_over: over({ how: "called-off", by: "s-mei" }) });
  expect(screen.getByText(/Mei Tan called it off/)).toBeTruthy();
  server.now(mediation(AWAY, { recall_over: over({ how: "called-off" }) }));
  expect(screen.queryByText(/called it off/)).toBeNull();
});
