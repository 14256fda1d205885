import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { JOINT } from "../protocol";
import { MoveDialog } from "./MoveDialog";
import type { Staged } from "./moving";
import { CAUCUS_A, CAUCUS_B, mediation, serverOf, showWith, withRoom } from "./testkit";

/** Luis in a caucus; Ana waits in a hold room. */
async function asked(staged: Partial<Staged>, code?: string) {
  const server = serverOf(withRoom(mediation({ "s-luis": CAUCUS_A, "s-ana": CAUCUS_B }), CAUCUS_B, { kind: "hold" }));
  const question = { seats: ["s-luis"], room: JOINT, seconds: 60, ...staged };
  await showWith(server, (view) => <MoveDialog view={view} staged={question} onStage={() => undefined} onClose={() => undefined} />, code);
  return document.querySelector("dialog, [role=dialog]")?.textContent?.replace(/[\u2067-\u2069]/g, "") ?? "";
}

test("where everyone is meant it is said who is not: whoever waits in a hold room", async () => {
  const words = await asked({ everyone: true });
  expect(words).toContain("Not among them: Ana Petrov. Whoever waits in a hold room stays there until you place them yourself.");
  expect(screen.getByRole("button", { name: /Call 1 person back/ })).toBeTruthy();
});

test("also where nobody else is left to bring", async () => {
  expect(await asked({ seats: [], everyone: true })).toContain("Not among them: Ana Petrov.");
});

test("where some are chosen, nobody is left out", async () => {
  expect(await asked({})).not.toContain("Not among them");
});

test.each([
  ["de", "Nicht dabei: Ana Petrov."],
  ["ar", "لا يشمل ذلك: Ana Petrov."],
])("in the mediator's language (%s)", async (code, words) => {
  expect(await asked({ everyone: true }, code)).toContain(words);
});
