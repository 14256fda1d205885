import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mediation, runOf, type Server, serverOf, showWith } from "../console/testkit";
import { expectAccessible } from "../test/show";
import { AdjournDialog } from "./AdjournDialog";

const NOW = new Date("2026-11-20T15:30").getTime();
const SET = { by: "s-mara", since: NOW, at: NOW, until: new Date("2026-11-24T10:00").getTime(), word: "On Tuesday." };

beforeEach(() => void vi.spyOn(Date, "now").mockReturnValue(NOW));
afterEach(() => void vi.restoreAllMocks());

async function adjourning(server: Server) {
  const onClose = vi.fn();
  await showWith(server, (view) => <AdjournDialog view={view} run={runOf(server)} onClose={onClose} />);
  return onClose;
}

test("a mediator adjourns to a day, with a word to everyone, and reads what then happens", async () => {
  const server = serverOf(mediation());
  const onClose = await adjourning(server);
  expect(screen.getByText(/Nobody learns where others were/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText("A word to everyone"), " Sleep well. ");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: /^Adjourn until Friday,? 27 November 2026, 10:00$/ }));
  expect(server.asked).toEqual([{ t: "adjourn", until: new Date("2026-11-27T10:00").getTime(), word: "Sleep well." }]);
  expect(onClose).toHaveBeenCalledOnce();
});

test("the day need not be known yet", async () => {
  const server = serverOf(mediation());
  await adjourning(server);
  await userEvent.click(screen.getByLabelText("The day is not known yet"));
  await userEvent.click(screen.getByRole("button", { name: "Adjourn" }));
  expect(server.asked).toEqual([{ t: "adjourn", until: null, word: "" }]);
});

test("a day that has passed is asked for again in words", async () => {
  const server = serverOf(mediation());
  await adjourning(server);
  await userEvent.clear(screen.getByLabelText("Day"));
  await userEvent.type(screen.getByLabelText("Day"), "2026-11-19");
  expect(screen.getByRole("alert").textContent).toMatch(/lie ahead/);
  expect(screen.getByRole("button", { name: "Adjourn" }).getAttribute("aria-disabled")).toBe("true");
  expect(server.asked).toEqual([]);
});

test("another day begins with the one that was set, and stays open when it is refused", async () => {
  const server = serverOf(mediation({}, { adjourned: SET }));
  server.refuse.adjourn = "already";
  const onClose = await adjourning(server);
  expect(screen.getByLabelText<HTMLInputElement>("Day").value).toBe("2026-11-24");
  expect(screen.getByLabelText<HTMLTextAreaElement>("A word to everyone").value).toBe("On Tuesday.");
  await userEvent.click(screen.getByRole("button", { name: /^Set Tuesday/ }));
  expect(onClose).not.toHaveBeenCalled();
});
