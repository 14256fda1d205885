import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { inJoint } from "../test/cast";
import { interrupt, seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { LineNotice } from "./LineNotice";
import { MediaNotice } from "./MediaNotice";
import { InterruptedNotice, ReturnedNotice } from "./MutedNotice";
import { Seat } from "./SeatScreen";

test("says when the next try is, what still works and what waits to be sent", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <LineNotice />);
  expect(screen.queryByText("The connection is lost", { selector: "b" })).toBeNull();
  await act(async () => {
    seat.client.store.change({ line: { state: "lost", since: Date.now() - 2000, nextTry: Date.now() + 4000 } });
    void seat.client.connection.do({ t: "say", room: "joint", text: "Kept" });
  });
  expect(screen.getByText(/Next try in 4 seconds/).textContent).toContain("1 thing waits to be sent");
  await expectAccessible();
  const again = vi.spyOn(seat.client.connection, "tryNow");
  await userEvent.click(screen.getByRole("button", { name: "Try now" }));
  expect(again).toHaveBeenCalledOnce();
});

test("keeps quiet about a gap that is over at once", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <LineNotice />);
  await act(async () => seat.client.store.change({ line: { state: "lost", since: Date.now(), nextTry: Date.now() + 400 } }));
  expect(screen.queryByText("The connection is lost", { selector: "b" })).toBeNull();
});

test("shows that the seat is open elsewhere, and takes it back when asked", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await act(async () => seat.wire.say({ t: "bye", code: "replaced" }));
  const start = vi.spyOn(seat.client.connection, "start").mockImplementation(() => undefined);
  await userEvent.click(screen.getByRole("button", { name: "Use it here" }));
  expect(start).toHaveBeenCalledOnce();
});

test("says why sound and picture do not come through, unless the line itself is gone", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <MediaNotice />);
  await act(async () => seat.client.media.hear({ t: "failed", reason: "media-unreachable" }));
  expect(screen.getByRole("alert").textContent).toContain("Your network does not let sound and picture through");
  await act(async () => seat.client.store.change({ line: { state: "lost", since: Date.now(), nextTry: null } }));
  expect(screen.queryByRole("alert")).toBeNull();
  seat.client.media.stop();
});

test("says that one is back and off, until one turns something on", async () => {
  const seat = await seatWith(inJoint());
  const unmute = vi.fn();
  seat.client.media.release();
  await showIn(seat, <ReturnedNotice onUnmute={unmute} />);
  await act(async () => seat.client.media.came(true));
  await userEvent.click(screen.getByRole("button", { name: "Unmute" }));
  expect(unmute).toHaveBeenCalledOnce();
  await act(async () => void (await seat.client.media.setMicrophone(true)));
  expect(screen.queryByText(/You are back/, { selector: "b" })).toBeNull();
});

test("says that a phone call has the microphone, for as long as it does", async () => {
  const seat = await seatWith(inJoint());
  const { media } = seat.client;
  media.release();
  await showIn(seat, <InterruptedNotice />);
  await act(async () => void (await media.setMicrophone(true)));
  const words = () => screen.queryByText(/Your device has paused your microphone/, { selector: "b" });
  expect(words()).toBeNull();
  const { track } = media.devices.get().microphone;
  await act(async () => interrupt(track, true));
  expect(words()).not.toBeNull();
  await expectAccessible();
  await act(async () => interrupt(track, false));
  expect(words()).toBeNull();
});
