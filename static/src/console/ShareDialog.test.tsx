import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("sharing: the wording is the mediator's to shorten, the readers stand there, and the owner is asked first", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await dialogAt(server, { kind: "share", source: CAUCUS_A, itemKind: "line", items: ["l-1"], text: "The name matters more than the price, up to 40,000." });
  expect(screen.getByText("Ben Okafor and Mei Tan")).toBeTruthy();
  await expectAccessible();
  const field = screen.getByRole("textbox");
  await userEvent.clear(field);
  await userEvent.type(field, "The name matters.");
  await userEvent.selectOptions(screen.getByRole("combobox"), "Caucus, Side B");
  expect(screen.getByText("Nobody is there now.")).toBeTruthy();
  await press("Ask the owner");
  expect(server.asked).toEqual([{ t: "propose-release", source: CAUCUS_A, item: "l-1", wording: "The name matters.", target: "r-b", kind: "line", also: [] }]);
});

test.each(["de", "ar"])("the question before sharing is accessible (%s)", async (code) => {
  await dialogAt(serverOf(mediation(IN_CAUCUS)), { kind: "share", source: CAUCUS_A, itemKind: "line", items: ["l-1"], text: "x" }, code);
  await expectAccessible();
});
