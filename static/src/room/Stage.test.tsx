import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { useView } from "../client";
import { myRoom } from "../people";
import { BEGAN, inJoint } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Stage } from "./Stage";

function Here({ inRow }: { inRow?: boolean }) {
  const room = myRoom(useView());
  return room ? <Stage room={room} inRow={inRow} /> : null;
}

beforeEach(() => {
  vi.stubGlobal("MediaStream", class {});
});

const tileOf = (name: string) => within(screen.getByText(name).closest("li") as HTMLElement);

test("shows side, role, who speaks, who is muted, whose line is lost", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Here />);
  await act(async () => {
    seat.wire.say({ t: "glimpse", by: "s-ben", g: { t: "devices", microphone: true, camera: false } });
    seat.client.media.hear({ t: "levels", seats: { "s-ben": 30 } });
  });
  expect(tileOf("Ben Okafor").getByText("Speaking")).toBeTruthy();
  expect(tileOf("Luis Ruiz").getByText("Muted")).toBeTruthy();
  expect(tileOf("Luis Ruiz").getByText("Counsel to Ana")).toBeTruthy();
  await seat.tell({ t: "line-lost", at: BEGAN, seat: "s-luis" });
  expect(tileOf("Luis Ruiz").getByText("Connection lost")).toBeTruthy();
  await expectAccessible();
});

test("shows one person large, first of all, and asks the forwarder for them", async () => {
  const seat = await seatWith(inJoint());
  const pinned = vi.spyOn(seat.client.media, "pin");
  const { container } = await showIn(seat, <Here />);
  await userEvent.click(screen.getByRole("button", { name: "Show Ben Okafor large" }));
  expect(pinned).toHaveBeenLastCalledWith(["s-ben"]);
  expect(container.querySelector("li")?.textContent).toContain("Ben Okafor");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Show Ben Okafor large" }));
  expect(pinned).toHaveBeenLastCalledWith([]);
});

test("stands in one row beside the board", async () => {
  const { container } = await showIn(await seatWith(inJoint()), <Here inRow />);
  expect(container.querySelector(".strip")).toBeTruthy();
});
