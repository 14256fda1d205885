import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { DETAILS, openedAt } from "./console.testkit";

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

test("which rule holds for private rooms is read there", async () => {
  await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS });
  expect(await screen.findByText("What is said in private may be told elsewhere")).toBeTruthy();
});
