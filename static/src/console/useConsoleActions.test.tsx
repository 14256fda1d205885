import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

test("every action is found by name", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await showWith(server, () => <Console />);
  const find = async (words: string) => {
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.paste(words);
    await userEvent.keyboard("{Enter}");
  };
  await find("stage closure");
  expect(server.asked).toEqual([{ t: "set-stage", stage: "closure" }]);
  await find("move mei side b");
  expect(screen.getByRole("heading", { name: "Move Mei Tan to Caucus, Side B?" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await find("admit elin joint");
  expect(screen.getByRole("heading", { name: "Move Elin Aas to the joint session?" })).toBeTruthy();
});
