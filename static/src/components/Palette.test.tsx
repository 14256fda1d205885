import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { matching, Palette, usePaletteKey } from "./Palette";

const ran = vi.fn();
const ACTIONS = [
  { id: "move", label: "Move Ben Okafor to…", run: () => ran("move") },
  { id: "joint", label: "Move Side B to the joint session", run: () => ran("joint") },
  { id: "break", label: "Answer Ben’s break request", keys: "B", run: () => ran("break") },
];

function Screen() {
  const [open, setOpen] = useState(false);
  usePaletteKey(() => setOpen(true));
  return open ? <Palette actions={ACTIONS} onClose={() => setOpen(false)} /> : <p>Room</p>;
}

test.each(["{Control>}k{/Control}", "{Meta>}k{/Meta}"])("%s finds and runs an action", async (keys) => {
  ran.mockClear();
  await show(<Screen />);
  await userEvent.keyboard(keys);
  await userEvent.keyboard("move ben");
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Move Ben Okafor to…Enter"]);
  expect(screen.getByRole("status").textContent).toBe("1 action");
  await expectAccessible();
  await userEvent.keyboard("{Enter}");
  expect(ran).toHaveBeenCalledExactlyOnceWith("move");
  expect(screen.getByText("Room")).toBeTruthy();
});

test("the arrows go round, and the field says where they are", async () => {
  ran.mockClear();
  await show(<Palette actions={ACTIONS} onClose={() => undefined} />);
  await userEvent.keyboard("{ArrowUp}");
  const selected = screen.getByRole("option", { selected: true });
  expect(selected.textContent).toContain("Answer");
  expect(screen.getByRole("combobox").getAttribute("aria-activedescendant")).toBe(selected.id);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(ran).toHaveBeenCalledExactlyOnceWith("joint");
});

test("Escape closes it, and nothing found is said", async () => {
  const onClose = vi.fn();
  await show(<Palette actions={ACTIONS} onClose={onClose} />);
  await userEvent.keyboard("zebra{Enter}");
  expect(screen.getByText("No action has these words")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});

test("words match in any order and in any case", () => {
  expect(matching(ACTIONS, "BEN move").map(({ id }) => id)).toEqual(["move"]);
  expect(matching(ACTIONS, "  ")).toHaveLength(3);
});

test("what holds the words as they were typed comes first, then what holds most of them whole", () => {
  const labels = ["Open a caucus with Side A", "Open a caucus with Side C", "Remove: Mei Tan", "Move Mei Tan to Side B"];
  const found = (typed: string) => matching(labels.map((label) => ({ id: label, label, run: () => undefined })), typed).map(({ label }) => label);
  expect(found("Open a caucus with Side C")).toEqual([labels[1], labels[0]]);
  expect(found("open caucus c")).toEqual([labels[1], labels[0]]);
  expect(found("move mei")).toEqual([labels[3], labels[2]]);
  expect(found("")).toEqual(labels);
});
