import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { JOINT } from "../protocol";
import { expectAccessible } from "../test/show";
import { SpeakingPart } from "./SpeakingPart";
import { IN_CAUCUS, mediation, runOf, serverOf, showWith, withRoom } from "./testkit";

function spoken() {
  return withRoom(withRoom(mediation(IN_CAUCUS), "r-a", { spoken: { "s-ana": 61_000 } }), JOINT, { spoken: { "s-ben": 125_000 } });
}

test("the room one is in is shown first, and another can be chosen", async () => {
  const server = serverOf(spoken());
  await showWith(server, (view) => <SpeakingPart view={view} acts={{ run: runOf(server) }} />);
  expect(screen.getByRole("table", { name: /Side A/ }).textContent).toContain("Ana Petrov");
  await userEvent.selectOptions(screen.getByRole("combobox"), JOINT);
  expect(screen.getByRole("table", { name: /Joint session/ }).textContent).toContain("Ben Okafor");
  expect(screen.getByRole("table").textContent).not.toContain("Ana Petrov");
  await expectAccessible();
});

test("the switch asks the server, and is on when the server says so", async () => {
  const server = serverOf(spoken());
  await showWith(server, (view) => <SpeakingPart view={view} acts={{ run: runOf(server) }} />);
  const shown = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Show it to everyone in the joint session" });
  await userEvent.click(shown());
  expect(server.asked).toEqual([{ t: "show-speaking-time", shown: true }]);
  expect(shown().checked).toBe(false);
  server.now({ ...spoken(), speaking_shown: true });
  expect(shown().checked).toBe(true);
  expect(screen.getByText("parties see it too")).toBeTruthy();
});

test("before anybody spoke it says so", async () => {
  const server = serverOf(mediation());
  await showWith(server, (view) => <SpeakingPart view={view} acts={{ run: runOf(server) }} />);
  expect(screen.getByText(/Nobody has spoken/)).toBeTruthy();
});
