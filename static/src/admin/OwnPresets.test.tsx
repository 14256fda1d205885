import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Preset, SetUp } from "../api";
import { LiveRegion } from "../components/LiveRegion";
import { useKeptFocus } from "../components/useKeptFocus";
import { expectAccessible, show } from "../test/show";
import { NewSession } from "./NewSession";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const WORDS = { closed: { en: "It stays." }, open: { en: "It may be told." } };
const SETUP: SetUp = {
  sides: 3,
  rooms: [
    { title: "Kitchen table", kind: "caucus", side: "a" },
    { title: "", kind: "hold", side: "n" },
  ],
  places: [
    { role: "party", side: "a" },
    { role: "counsel", side: "c" },
  ],
  shuttle: true,
  regime: "open",
  chat_in_summary: true,
  attestation: true,
  check_in_minutes: 7,
  nudge_minutes: 9,
  retention_days: 14,
};
const FAMILY: Preset = { id: "p-1", name: "Family", setup: SETUP };

afterEach(() => vi.unstubAllGlobals());

function Shown() {
  useKeptFocus();
  return (
    <main id="main" tabIndex={-1}>
      <NewSession mediator="Mara Lindqvist" onCreated={vi.fn()} />
      <LiveRegion />
    </main>
  );
}

/** The page of a new session over a server that keeps presets. */
async function page(presets: readonly Preset[], more: Record<string, unknown> = {}, code = "en") {
  const answers: Record<string, unknown> = { "GET /api/agreement": WORDS, "GET /api/presets": { presets, most: 2, name_chars: 60 }, ...more };
  const asked = serve(answers);
  await show(<Shown />, code);
  await screen.findAllByRole("textbox");
  const changes = () => asked.filter(({ path }) => !path.startsWith("GET"));
  const list = () => within(screen.getByRole("list", { name: "Your presets" }));
  const chooses = async (action: string) => {
    await userEvent.click(list().getByRole("button", { name: "More for Family" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: action }));
    return within(await screen.findByRole("dialog"));
  };
  return { answers, changes, list, chooses };
}

test("without a preset of one's own there is no list, only the way to keep one", async () => {
  await page([]);
  expect(await screen.findByRole("button", { name: "Keep as a preset…" })).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Your presets" })).toBeNull();
});

test("a preset is read in one line and used by keyboard; what it brings stands in the form", async () => {
  const { list } = await page([FAMILY]);
  await screen.findByText("Family");
  expect(list().getByText("2 private rooms · 3 sides · open rule · Shuttle only")).toBeTruthy();
  await expectAccessible();
  list().getByRole("button", { name: "Use: Family" }).focus();
  await userEvent.keyboard("{Enter}");
  const rooms = within(screen.getByRole("region", { name: "Private rooms" }));
  expect(rooms.getAllByLabelText("Name of the room").map((field) => (field as HTMLInputElement).value)).toEqual(["Kitchen table", "Hold room"]);
  expect((rooms.getByRole("checkbox", { name: "The sides never meet" }) as HTMLInputElement).checked).toBe(true);
  const roles = within(screen.getByRole("region", { name: "People" })).getAllByLabelText("Role");
  expect(roles.map((field) => (field as HTMLSelectElement).value)).toEqual(["party", "counsel"]);
  expect(screen.getAllByRole<HTMLInputElement>("radio").map(({ checked }) => checked)).toEqual([false, true]); // the open rule
  expect(screen.getByText("It may be told.")).toBeTruthy();
  expect(screen.getAllByText("“Family” is in use")).toHaveLength(2); // shown, and said
});

test("a preset gets another name; one that is taken is refused in words", async () => {
  const { answers, changes, chooses } = await page([FAMILY], { "POST /api/presets/p-1": [409, "already"] });
  await screen.findByText("Family");
  const dialog = await chooses("Rename…");
  const field = dialog.getByLabelText("Name of the preset") as HTMLInputElement;
  expect([field.value, document.activeElement, field.maxLength]).toEqual(["Family", field, 60]);
  await userEvent.clear(field);
  await userEvent.click(dialog.getByRole("button", { name: "Rename" }));
  expect(dialog.getByText("Please name the preset.")).toBeTruthy();
  expect(changes()).toEqual([]);
  await userEvent.type(field, " Court {Enter}");
  expect(await dialog.findByText(/You have a preset of this name/)).toBeTruthy();
  await expectAccessible();
  answers["POST /api/presets/p-1"] = { ...FAMILY, name: "Court" };
  answers["GET /api/presets"] = { presets: [{ ...FAMILY, name: "Court" }], most: 2, name_chars: 60 };
  await userEvent.click(dialog.getByRole("button", { name: "Rename" }));
  expect(await screen.findByText("Court")).toBeTruthy();
  expect(changes().map(({ path, body }) => [path, body])).toEqual(Array.from({ length: 2 }, () => ["POST /api/presets/p-1", { name: "Court" }]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a preset is deleted after a question; the focus does not get lost", async () => {
  const { answers, changes, list, chooses } = await page([FAMILY, { ...FAMILY, id: "p-2", name: "Court" }], { "DELETE /api/presets/p-1": undefined });
  await screen.findByText("Family");
  const dialog = await chooses("Delete…");
  expect(document.activeElement).toBe(dialog.getByRole("button", { name: "Cancel" }));
  answers["GET /api/presets"] = { presets: [{ ...FAMILY, id: "p-2", name: "Court" }], most: 2, name_chars: 60 };
  await userEvent.click(dialog.getByRole("button", { name: "Delete the preset" }));
  await waitFor(() => expect(screen.queryByText("Family")).toBeNull());
  expect(changes().map(({ path }) => path)).toEqual(["DELETE /api/presets/p-1"]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("list", { name: "Your presets" })));
  answers["DELETE /api/presets/p-2"] = undefined;
  answers["GET /api/presets"] = { presets: [], most: 2, name_chars: 60 };
  await userEvent.click(list().getByRole("button", { name: "More for Court" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete…" }));
  await userEvent.click(await screen.findByRole("button", { name: "Delete the preset" }));
  await waitFor(() => expect(document.activeElement?.id).toBe("main"));
});

test("what this page says takes the place of a preset, after a question", async () => {
  const { changes, chooses } = await page([FAMILY], { "POST /api/presets/p-1": FAMILY });
  await screen.findByText("Family");
  const dialog = await chooses("Put what this page says in its place…");
  expect(dialog.getByText("You have a preset called “Family”. It will be replaced.")).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Replace it" }));
  await screen.findByText("Kept as “Family”");
  expect(changes()).toMatchObject([{ path: "POST /api/presets/p-1", body: { setup: { sides: 2, regime: "closed", shuttle: false } } }]);
});

test("presets that cannot be read do not keep one from making a session", async () => {
  await page([], { "GET /api/presets": [503, "unavailable"] });
  expect(await screen.findByText(/Your presets cannot be read now/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Make the session" })).toBeTruthy();
});

test.each(["de", "ar"])("the list is accessible (%s)", async (code) => {
  await page([FAMILY], {}, code);
  await screen.findByText("Family");
  await expectAccessible();
});
