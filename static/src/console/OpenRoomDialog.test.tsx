import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { dialogAt, PATIENCE, press } from "./scenes.testkit";
import { mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a consultation is opened with a side, and says who will hear there", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "open-room" });
  expect(screen.getByText(/no mediator hears or reads anything here unless/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("With which side"), "Side B");
  await expectAccessible();
  await press("Open the room");
  expect(server.asked).toEqual([{ t: "open-room", title: "Side B", side: "b", kind: "consultation", people: [] }]);
});

test("a counsel caucus is for lawyers of at least two sides", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "open-room" });
  await userEvent.click(screen.getByRole("radio", { name: "Counsel caucus" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Mei Tan" }));
  expect(screen.getByText("Choose lawyers of at least two sides.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Open the room" }).getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(screen.getByRole("checkbox", { name: "Mei Tan" }));
  await press("Open the room");
  expect(server.asked).toEqual([{ t: "open-room", title: "Counsel caucus", side: "n", kind: "counsel", people: ["s-luis", "s-mei"] }]);
});

test("a name of one's own stays when the kind is changed", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "open-room" });
  await userEvent.clear(screen.getByLabelText("Name of the room"));
  await userEvent.type(screen.getByLabelText("Name of the room"), "Quiet corner");
  await userEvent.click(screen.getByRole("radio", { name: "Hold room" }));
  await press("Open the room");
  expect(server.asked).toEqual([{ t: "open-room", title: "Quiet corner", side: "n", kind: "hold", people: [] }]);
});

test.each(["de", "ar"])("the dialog is accessible (%s)", async (code) => {
  await dialogAt(serverOf(mediation()), { kind: "open-room" }, code);
  await expectAccessible();
});
