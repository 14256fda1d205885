import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type Client, ClientProvider } from "../client";
import { emptyView } from "../fold";
import { Store } from "../store";
import { expectAccessible, show } from "../test/show";
import BoardText from "./BoardText";
import type { Board } from "./elements";

const BOARD: Board = {
  note: { type: "text", x: 0, y: 0, width: 100, height: 25, text: "Heating", originalText: "Heating", autoResize: false, fontSize: 20 },
  box: { type: "rectangle", x: 900, y: 900, width: 100, height: 25 },
};

async function board(stands: Board, mayDraw = true, code = "en", chosen?: readonly string[]) {
  const onChoose = vi.fn();
  const draw = vi.fn();
  const store = new Store({ view: emptyView("s-me") });
  const client = { store } as unknown as Client;
  await show(
    <ClientProvider client={client}>
      <BoardText room="joint" board={stands} authors={new Map()} mayDraw={mayDraw} audience={<p>Only these 2 people</p>} draw={draw} chosen={chosen} onChoose={onChoose} />
    </ClientProvider>,
    code,
  );
  return { draw, store, onChoose };
}

test("everything stands there in words, with its place", async () => {
  await board(BOARD);
  const lines = within(screen.getByRole("list", { name: "What stands on the board" })).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([expect.stringMatching(/Note top left.*Heating/), expect.stringMatching(/Rectangle bottom right/)]);
  await expectAccessible();
});

test("a note is added by keyboard, under who will see it; the draft outlives the panel", async () => {
  const { draw, store } = await board({});
  const field = screen.getByRole("textbox", { name: "New note" });
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Only these 2 people");
  await userEvent.click(field);
  await userEvent.keyboard("Who pays?");
  expect(store.get().drafts["board joint"]).toBe("Who pays?");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(draw).toHaveBeenCalledExactlyOnceWith([{ element: expect.any(String), fields: expect.objectContaining({ type: "text", originalText: "Who pays?" }) }]);
  expect(store.get().drafts["board joint"]).toBeUndefined();
  expect(document.activeElement).toBe(field);
});

test("an empty note is not added", async () => {
  const { draw } = await board({});
  await userEvent.type(screen.getByRole("textbox"), "   ");
  await userEvent.click(screen.getByRole("button", { name: "Add note" }));
  expect(draw).not.toHaveBeenCalled();
});

test("a note is changed; Escape leaves it as it was", async () => {
  const { draw } = await board(BOARD);
  await userEvent.click(screen.getByRole("button", { name: "Change Note: Heating" }));
  const field = screen.getByRole("textbox", { name: "Words of the note" });
  await userEvent.type(field, " costs");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(draw).toHaveBeenCalledExactlyOnceWith([{ element: "note", fields: expect.objectContaining({ originalText: "Heating costs" }) }]);
  await userEvent.click(screen.getByRole("button", { name: "Change Note: Heating" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Words of the note" }), "x{Escape}");
  expect(screen.queryByRole("textbox", { name: "Words of the note" })).toBeNull();
  await act(async () => {
    await Promise.resolve();
  });
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Change Note: Heating");
  expect(draw).toHaveBeenCalledOnce();
});

test("a shape is deleted with the words inside of it", async () => {
  const { draw } = await board({ ...BOARD, inner: { type: "text", x: 900, y: 900, text: "In", containerId: "box" } });
  await userEvent.click(screen.getByRole("button", { name: "Delete Rectangle: In" }));
  expect(draw).toHaveBeenCalledExactlyOnceWith([
    { element: "box", fields: { isDeleted: true } },
    { element: "inner", fields: { isDeleted: true } },
  ]);
});

test("whoever may only look has no way to change anything", async () => {
  await board(BOARD, false);
  expect(screen.queryAllByRole("button")).toEqual([]);
  expect(screen.queryByRole("textbox")).toBeNull();
});

test.each(["de", "ar"])("in %s too", async (code) => {
  await board(BOARD, true, code);
  await expectAccessible();
});

test("a mediator chooses what to share by keyboard, one by one", async () => {
  const { onChoose } = await board(BOARD, true, "en", ["box"]);
  const [note, box] = screen.getAllByRole("checkbox");
  expect([(note as HTMLInputElement).checked, (box as HTMLInputElement).checked]).toEqual([false, true]);
  note?.focus();
  await userEvent.keyboard(" ");
  expect(onChoose).toHaveBeenLastCalledWith(["box", "note"]);
  box?.focus();
  await userEvent.keyboard(" ");
  expect(onChoose).toHaveBeenLastCalledWith([]);
});
