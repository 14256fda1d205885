import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { go } from "./places";
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

test("the newest session comes first, and one goes in from the list", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  await openedAt("", { "GET /api/sessions": { sessions: LINES }, "POST /api/sessions/m-2/enter": { seat: "s-0" } });
  const titles = await screen.findAllByRole("heading", { level: 2 });
  expect(titles.map(({ textContent }) => textContent)).toEqual(["Hansen", "Petrov and Okafor"]);
  expect(screen.getByText("Ended")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Enter: Hansen" }));
  expect(to).toHaveBeenCalledExactlyOnceWith("/r/s-0");
});

test("without a session one reads how to make one", async () => {
  await openedAt("", { "GET /api/sessions": { sessions: [] } });
  expect(await screen.findByText("No session yet")).toBeTruthy();
});

test("who is not signed in signs in and is there", async () => {
  const answers: Record<string, unknown> = { "GET /api/account": [401, "sign-in"], "POST /api/account/sign-in": undefined, "GET /api/sessions": { sessions: [] } };
  serve(answers);
  await show(<ConsolePage />);
  await userEvent.type(await screen.findByLabelText("Name of your account"), "Mara");
  answers["GET /api/account"] = { name: "Mara" };
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  expect(await screen.findByText("No session yet")).toBeTruthy();
});

test("signing out leads to the first page", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  const asked = await openedAt("", { "GET /api/sessions": { sessions: [] }, "POST /api/account/sign-out": undefined });
  await userEvent.click(await screen.findByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(to).toHaveBeenCalledExactlyOnceWith("/"));
  expect(asked.at(-1)?.path).toBe("POST /api/account/sign-out");
});

test("a link is renewed only after a question, and then shown", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people/s-1/renew": { link: "http://localhost/j#new" } });
  await userEvent.click(await screen.findByRole("button", { name: "New link: Ana Hansen" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  expect(asked.some(({ path }) => path.startsWith("POST"))).toBe(false);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Make a new link" }));
  expect(await screen.findByDisplayValue("http://localhost/j#new")).toBeTruthy();
});

test("shutting a person out says what happens and can be cancelled", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people/s-1/revoke": undefined });
  await userEvent.click(await screen.findByRole("button", { name: "Shut out: Ana Hansen" }));
  expect(screen.getByText(/taken out of the session at once/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(asked.some(({ path }) => path.startsWith("POST"))).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Shut out: Ana Hansen" }));
  await userEvent.click(screen.getByRole("button", { name: "Shut out" }));
  await waitFor(() => expect(asked.map(({ path }) => path)).toContain("POST /api/sessions/m-2/people/s-1/revoke"));
});

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

test("a session is deleted after a question, and the list says what went", async () => {
  await openedAt("#session/m-2", {
    "GET /api/sessions/m-2": DETAILS,
    "GET /api/sessions": { sessions: [] },
    "DELETE /api/sessions/m-2": { removed: { events: 41, links: 3, cookies: 2 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Delete the session…" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  await act(async () => dispatchEvent(new HashChangeEvent("hashchange")));
  expect(await screen.findByText("Removed: 41 entries of its record, 3 links, 2 open sign-ins.")).toBeTruthy();
});

test("a session that is not there is said to be gone", async () => {
  await openedAt("#session/m-9", { "GET /api/sessions/m-9": [404, "no-such-thing"] });
  expect((await screen.findByRole("alert")).textContent).toContain("not there any more");
});
