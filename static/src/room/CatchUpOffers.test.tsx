import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useView } from "../client";
import { after, ANA, BEGAN, BEN, CAUCUS, inCaucus, inJoint, LUIS, MARA, MINUTE, occupant, surface } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { CatchUpOffers } from "./CatchUpOffers";

function Offers({ room }: { room: string }) {
  const found = useView().rooms[room];
  return found && <CatchUpOffers room={found} />;
}

const said = (line: string, by: string, text: string, at = BEGAN) => ({ t: "said", at, line, room: CAUCUS, by, text }) as const;
const comes = (person: typeof BEN, confirmed = true) => ({ t: "seat-placed", at: BEGAN + 9 * MINUTE, person, room: CAUCUS, confirmed, on_line: true, mode: "video", may_draw: true }) as const;
const IRENA = { ...LUIS, seat: "s-irena", name: "Irena Novak", role: "support-person" } as const;
const GUEST = { ...BEN, seat: "s-mei", name: "Mei Tan" };

/** Ana and Luis have written in their caucus with Mara. */
const written = () => after(inCaucus(), said("l-1", "s-ana", "We can wait."), said("l-2", "s-luis", "Until May.", BEGAN + MINUTE));

test("shows a late-comer of one's side exactly the lines that stay chosen", async () => {
  const seat = await seatWith(after(written(), comes(IRENA)));
  await showIn(seat, <Offers room={CAUCUS} />);
  await userEvent.click(screen.getByRole("button", { name: "Show Irena Novak the earlier chat…" }));
  const dialog = screen.getByRole("dialog", { name: "Show Irena Novak the earlier chat" });
  expect(dialog.textContent).toContain("From then on Irena Novak can read the chosen lines");
  expect(document.activeElement?.textContent).toBe("Cancel");
  const boxes = within(dialog).getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map((box) => box.checked)).toEqual([true, true]);
  await expectAccessible();
  await userEvent.click(within(dialog).getByRole("checkbox", { name: /We can wait/ }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Show 1 line" }));
  expect(seat.commands()).toEqual([{ t: "catch-up", seat: "s-irena", room: CAUCUS, lines: ["l-2"] }]);
  await seat.tell({ t: "seat-caught-up", at: BEGAN + 10 * MINUTE, seat: "s-irena", room: CAUCUS, by: "s-ana", lines: ["l-2"] });
  await seat.answer();
  expect(screen.queryByRole("dialog")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show Irena Novak the earlier chat…" }));
  expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  await userEvent.click(screen.getByRole("checkbox"));
  expect(screen.getByRole("button", { name: "Show the lines" }).getAttribute("aria-disabled")).toBe("true");
});

test("says so when there is nothing left to show, and a refusal leaves the dialog", async () => {
  const seat = await seatWith(after(written(), comes(IRENA)));
  await showIn(seat, <Offers room={CAUCUS} />);
  await userEvent.click(screen.getByRole("button", { name: /Irena Novak/ }));
  await userEvent.click(screen.getByRole("button", { name: "Show 2 lines" }));
  await seat.answer("already");
  expect(screen.getByRole("dialog")).toBeTruthy();
  await seat.tell({ t: "seat-withdrew", at: BEGAN, seat: "s-irena", room: CAUCUS });
  expect(screen.getByRole("dialog").textContent).toContain("There is nothing here to show Irena Novak any more");
  await expectAccessible();
});

test.each([
  ["an outsider who was brought into the caucus", after(written(), comes(BEN))],
  ["somebody who has not confirmed the room", after(written(), comes(IRENA, false))],
  ["those who were there", written()],
  ["what a guest of another side wrote", after(inCaucus(), comes(GUEST), said("l-3", "s-mei", "Between us."), comes(IRENA))],
  ["anybody in the joint session, where the mediators do it", after(inJoint(), { t: "said", at: BEGAN, line: "l-4", room: "joint", by: "s-ana", text: "Good morning." }, { ...comes(IRENA), room: "joint" })],
  ["anything that one was shown oneself", after(inCaucus(), { t: "lines-shown", at: BEGAN, seat: "s-ana", room: CAUCUS, by: "s-luis", lines: [{ line: "l-0", by: "s-luis", text: "Before.", at: BEGAN, confidential: false }], authors: [LUIS] }, comes(IRENA))],
])("does not offer what the server would refuse: %s", async (_, view) => {
  await showIn(await seatWith(view), <Offers room={view.people[view.you]?.room ?? ""} />);
  expect(screen.queryByRole("button")).toBeNull();
});

test("offers an absent mediator what was written to others, but to a mediator nothing of the other's", async () => {
  const alone = after(inJoint(), { t: "room-shown", at: BEGAN, seat: "s-ana", room: CAUCUS, confirmed: true, surface: surface([occupant(ANA), occupant(LUIS)], { kind: "caucus", title: "Tenant", side: "a" }) });
  const view = after(alone, said("l-1", "s-ana", "Before Mara comes."), comes(MARA));
  await showIn(await seatWith(view), <Offers room={CAUCUS} />);
  expect(screen.getByRole("button", { name: "Show Mara Lindqvist the earlier chat…" })).toBeTruthy();
});
