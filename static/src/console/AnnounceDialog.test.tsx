import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("words to all rooms name every reader, and a draft outlives the dialog", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await dialogAt(server, { kind: "announce" });
  expect(screen.getByText("Everyone reads this: Ana Petrov, Luis Ruiz, Ben Okafor and Mei Tan.")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "Back at noon");
  expect(server.client.store.get().drafts.announcement).toBe("Back at noon");
  await expectAccessible();
  await press("Send to 4 people");
  expect(server.asked).toEqual([{ t: "announce", text: "Back at noon", rooms: [] }]);
  expect(server.client.store.get().drafts.announcement).toBeUndefined();
});

test("words to some rooms name who reads them, and no room learns of another", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await dialogAt(server, { kind: "announce" });
  await userEvent.type(screen.getByRole("textbox"), "Five minutes more");
  await userEvent.click(screen.getByRole("checkbox", { name: "Joint session" }));
  expect(screen.getByText("Everyone reads this: Ana Petrov and Luis Ruiz.")).toBeTruthy();
  expect(screen.getByText(/No room learns which others have it/u)).toBeTruthy();
  await press("Send to 2 people");
  expect(server.asked).toEqual([{ t: "announce", text: "Five minutes more", rooms: ["r-a"] }]);
});
