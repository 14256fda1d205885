import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useView } from "../client";
import { after, BEGAN, CAUCUS, inCaucus, MARA } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { KnockNotices } from "./KnockNotices";

function Here() {
  const room = useView().rooms[CAUCUS];
  return room ? <KnockNotices room={room} /> : null;
}

function consulting() {
  const view = inCaucus();
  return { ...view, rooms: { ...view.rooms, [CAUCUS]: { ...view.rooms[CAUCUS]!, kind: "consultation" as const } } };
}

const KNOCKED = { t: "knocked", at: BEGAN, room: CAUCUS, person: MARA, by: MARA.seat } as const;

test("a knock is a quiet notice, and the question says what letting in means", async () => {
  const seat = await seatWith(consulting());
  await showIn(seat, <Here />);
  expect(screen.queryByText(/is knocking/)).toBeNull();
  await seat.tell(KNOCKED);
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  const dialog = screen.getByRole("dialog");
  expect(dialog.textContent).toContain(`Until you let them in, ${MARA.name} hears and sees nothing of this room.`);
  const [no, yes] = ["Not now", "Let in"].map((name) => within(dialog).getByRole("button", { name }));
  expect(no!.className).toBe(yes!.className);
  await expectAccessible();
});

test.each([
  ["Let in", true],
  ["Not now", false],
])("answers by keyboard: %s", async (name, admit) => {
  const seat = await seatWith(after(consulting(), KNOCKED));
  await showIn(seat, <Here />);
  screen.getByRole("button", { name: "Answer" }).focus();
  await userEvent.keyboard("{Enter}");
  screen.getByRole("button", { name }).focus();
  await userEvent.keyboard("{Enter}");
  expect(seat.commands()).toEqual([{ t: "answer-knock", room: CAUCUS, seat: MARA.seat, admit }]);
});

test("a knock that is taken back asks nothing more", async () => {
  const seat = await seatWith(after(consulting(), KNOCKED));
  await showIn(seat, <Here />);
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  await seat.tell({ t: "knock-ended", at: BEGAN, room: CAUCUS, seat: MARA.seat });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("button", { name: "Answer" })).toBeNull();
});
