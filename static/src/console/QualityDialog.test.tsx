import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/show";
import { QualityDialog } from "./QualityDialog";
import { CAUCUS_A, IN_CAUCUS, mediation, serverOf, showWith } from "./testkit";

const FIGURES = { round_trip_ms: 142, jitter_ms: 11, lost_up: 4, lost_down: 31, freezes: 2, frames_per_second: 24 };

function server(where = {}) {
  const made = serverOf(mediation(where));
  made.client.store.change({ quality: { "s-ana": "unsteady", "s-ben": "good" }, figures: { "s-ana": FIGURES, "s-ben": FIGURES } });
  return made;
}

test("a person in one's room has a word and figures", async () => {
  await showWith(server(), (view) => <QualityDialog view={view} seat="s-ana" onClose={() => undefined} />);
  expect(screen.getByText("Unsteady connection")).toBeTruthy();
  expect(screen.getByText("142 ms")).toBeTruthy();
  expect(screen.getByText("3.1 %")).toBeTruthy();
  await expectAccessible();
});

test("a person elsewhere has the word alone, though figures of before are held", async () => {
  await showWith(server({ ...IN_CAUCUS, "s-ben": CAUCUS_A, "s-mara": "joint" }), (view) => <QualityDialog view={view} seat="s-ben" onClose={() => undefined} />);
  expect(screen.getByText("Good connection")).toBeTruthy();
  expect(screen.queryByText("142 ms")).toBeNull();
  expect(screen.getByText(/in another room/)).toBeTruthy();
});

test("before anything was measured it says so", async () => {
  await showWith(serverOf(mediation()), (view) => <QualityDialog view={view} seat="s-mei" onClose={() => undefined} />);
  expect(screen.getByText("Not measured yet")).toBeTruthy();
});
