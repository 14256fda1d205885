import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Presets, SetUp } from "../api";
import { expectAccessible, show } from "../test/show";
import { KeepPreset } from "./KeepPreset";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const SETUP: SetUp = {
  sides: 2,
  rooms: [
    { title: "Blue room", kind: "caucus", side: "a" },
    { title: "", kind: "hold", side: "n" },
  ],
  places: [],
  shuttle: false,
  regime: "closed",
  chat_in_summary: false,
  attestation: true,
  check_in_minutes: 10,
  nudge_minutes: 15,
  retention_days: 30,
};
const NONE: Presets = { presets: [], most: 1, name_chars: 60 };
const FULL: Presets = { ...NONE, presets: [{ id: "p-1", name: "Court", setup: SETUP }] };

afterEach(() => vi.unstubAllGlobals());

async function opened(kept: Presets, answers: Record<string, unknown> = {}, code = "en") {
  const asked = serve(answers);
  const onKept = vi.fn();
  await show(<KeepPreset setup={SETUP} people={["Ana Petrov"]} kept={kept} onKept={onKept} onClose={vi.fn()} />, code);
  return { asked, onKept };
}

test("a set-up is kept under a name, with the names of its rooms as one wants them", async () => {
  const { asked, onKept } = await opened(NONE, { "POST /api/presets": { id: "p-1", name: "Family", setup: SETUP } });
  expect(document.activeElement).toBe(screen.getByLabelText("Name of the preset"));
  expect(screen.getByText("2 private rooms · 2 sides · closed rule")).toBeTruthy();
  expect((screen.getByLabelText("Hold room") as HTMLInputElement).placeholder).toBe("Hold room");
  await userEvent.clear(screen.getByLabelText("Private caucus, Side A"));
  await userEvent.type(screen.getByLabelText("Hold room"), "Garden");
  await userEvent.type(screen.getByLabelText("Name of the preset"), "Family");
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  await waitFor(() => expect(onKept).toHaveBeenCalledExactlyOnceWith("Family"));
  const rooms = [
    { title: "", kind: "caucus", side: "a" },
    { title: "Garden", kind: "hold", side: "n" },
  ];
  expect(asked).toMatchObject([{ path: "POST /api/presets", body: { name: "Family", setup: { ...SETUP, rooms } } }]);
});

test("a name of somebody here is refused before anything is sent, in the preset's name and in a room's", async () => {
  const { asked } = await opened(NONE);
  await userEvent.type(screen.getByLabelText("Name of the preset"), "As with Petrov");
  await userEvent.type(screen.getByLabelText("Hold room"), "ANA’s");
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.getAllByText(/This has the name of somebody here/)).toHaveLength(2);
  expect(asked).toEqual([]);
  await expectAccessible();
});

test("a preset needs a name", async () => {
  const { asked } = await opened(NONE);
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.getByText("Please name the preset.")).toBeTruthy();
  expect(asked).toEqual([]);
});

test("where there cannot be more one is replaced by its name", async () => {
  const { asked, onKept } = await opened(FULL, { "POST /api/presets/p-1": { id: "p-1", name: "Court", setup: SETUP } });
  await userEvent.type(screen.getByLabelText("Name of the preset"), "New");
  expect(screen.getByText(/as many presets as there may be \(1\)/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(asked).toEqual([]);
  await userEvent.clear(screen.getByLabelText("Name of the preset"));
  await userEvent.type(screen.getByLabelText("Name of the preset"), "COURT");
  expect(screen.getByText("You have a preset called “Court”. It will be replaced.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Replace it" }));
  await waitFor(() => expect(onKept).toHaveBeenCalledExactlyOnceWith("Court"));
  expect(asked).toMatchObject([{ path: "POST /api/presets/p-1", body: { setup: SETUP } }]);
});

test("what the server cannot keep is said in words", async () => {
  await opened(NONE, { "POST /api/presets": [409, "bad-value"] });
  await userEvent.type(screen.getByLabelText("Name of the preset"), "Family");
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(await screen.findByText(/Please check the minutes and the days/)).toBeTruthy();
});

test.each(["de", "ar"])("the dialog is accessible (%s)", async (code) => {
  await opened(FULL, {}, code);
  await expectAccessible();
});
