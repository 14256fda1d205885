import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { DETAILS, openedAt } from "./console.testkit";

const SETUP = {
  sides: 2,
  rooms: [{ title: "Blue room", kind: "hold", side: "n" }],
  places: [{ role: "party", side: "a" }],
  shuttle: false,
  regime: "open",
  chat_in_summary: false,
  attestation: true,
  check_in_minutes: 10,
  nudge_minutes: 15,
  retention_days: 30,
};

test("how a session stands is kept as a preset from its page, and names nobody of it", async () => {
  const asked = await openedAt("#session/m-2", {
    "GET /api/sessions/m-2": DETAILS,
    "GET /api/sessions/m-2/setup": SETUP,
    "GET /api/presets": { presets: [], most: 20, name_chars: 60 },
    "POST /api/presets": { id: "p-1", name: "Tenancy", setup: SETUP },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Keep as a preset…" }));
  await userEvent.type(await screen.findByLabelText("Name of the preset"), "Like Hansen");
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.getByText(/This has the name of somebody here/)).toBeTruthy();
  await userEvent.clear(screen.getByLabelText("Name of the preset"));
  await userEvent.type(screen.getByLabelText("Name of the preset"), "Tenancy");
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(await screen.findByText("Kept as “Tenancy”")).toBeTruthy();
  expect(asked.at(-1)).toMatchObject({ path: "POST /api/presets", body: { name: "Tenancy", setup: SETUP } });
});

test("a session whose set-up cannot be read is said to be gone", async () => {
  await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "GET /api/sessions/m-2/setup": [404, "no-such-thing"], "GET /api/presets": { presets: [], most: 20, name_chars: 60 } });
  await userEvent.click(await screen.findByRole("button", { name: "Keep as a preset…" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("not there any more"));
  expect(screen.queryByRole("dialog")).toBeNull();
});
