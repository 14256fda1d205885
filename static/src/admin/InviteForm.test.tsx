import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const ME = { "GET /api/account": { name: "Mara Lindqvist" } };
const LINES = [
  { id: "m-1", title: "Petrov and Okafor", created_at: 1_790_000_000_000, over: true },
  { id: "m-2", title: "Hansen", created_at: 1_791_000_000_000, over: false },
];
const DETAILS = {
  ...LINES[1],
  people: [
    { seat: "s-0", name: "Mara Lindqvist", role: "mediator", side: "n", side_name: "", links: [] },
    { seat: "s-1", name: "Ana Hansen", role: "party", side: "a", side_name: "Tenant", links: [{ id: "l-1", state: "open", expires_at: 1_792_000_000_000 }] },
  ],
};

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined);
  history.replaceState(null, "", "/console");
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

async function openedAt(hash: string, answers: Record<string, unknown>) {
  history.replaceState(null, "", `/console${hash}`);
  const asked = serve({ ...ME, ...answers });
  await show(<ConsolePage />);
  return asked;
}

test("one more person is invited and their link is shown", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people": { seat: "s-1", link: "http://localhost/j#more" } });
  await userEvent.click(await screen.findByRole("button", { name: "Invite one more person" }));
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(screen.getByText("Please write the name.")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Name"), "Mei Tan");
  await userEvent.selectOptions(screen.getByLabelText("Role"), "Observer");
  await userEvent.selectOptions(screen.getByLabelText("Side"), "Neutral");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(await screen.findByDisplayValue("http://localhost/j#more")).toBeTruthy();
  expect(asked.find(({ path }) => path === "POST /api/sessions/m-2/people")?.body).toEqual({ name: "Mei Tan", role: "observer", side: "n", side_name: "", approves: false, serves: null });
});
