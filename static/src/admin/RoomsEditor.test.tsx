import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { NO_PROBLEM, twoParties } from "./parts.testkit";
import { RoomsEditor } from "./RoomsEditor";

test("a room has a name and a side", async () => {
  const onDraft = vi.fn();
  await show(<RoomsEditor draft={twoParties()} problems={NO_PROBLEM} onDraft={onDraft} />);
  await userEvent.selectOptions(screen.getAllByLabelText("With")[0]!, "Side B");
  expect(onDraft.mock.lastCall?.[0].rooms[0]).toMatchObject({ title: "Side A", side: "b" });
  await userEvent.click(screen.getByRole("button", { name: "Add a room" }));
  expect(onDraft.mock.lastCall?.[0].rooms).toHaveLength(3);
  await expectAccessible();
});

test("a room of another kind is of no side; a preset brings rooms, and shuttle only keeps the sides apart", async () => {
  const onDraft = vi.fn();
  await show(<RoomsEditor draft={twoParties()} problems={NO_PROBLEM} onDraft={onDraft} />);
  await userEvent.selectOptions(screen.getAllByLabelText("Kind of room")[0]!, "Hold room");
  expect(onDraft.mock.lastCall?.[0].rooms[0]).toMatchObject({ kind: "hold", side: "n" });
  await userEvent.click(screen.getByRole("button", { name: "Shuttle only" }));
  expect(onDraft.mock.lastCall?.[0]).toMatchObject({ shuttle: true, rooms: [{ kind: "caucus" }, { kind: "caucus" }, { kind: "mediators" }] });
  await userEvent.click(screen.getByRole("checkbox", { name: "The sides never meet" }));
  expect(onDraft.mock.lastCall?.[0].shuttle).toBe(true);
});

test("a room without a name is said at its field", async () => {
  await show(<RoomsEditor draft={twoParties()} problems={new Map([["room-4", "admin-problem-room"]])} onDraft={vi.fn()} />);
  expect(screen.getByRole("alert").textContent).toContain("name the room");
});
