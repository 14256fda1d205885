import { expect, test } from "vitest";
import { followRoom, placeOf, tellDevices } from "./seat";
import { after, ANA, BEGAN, inCaucus, inJoint, MARA, MINUTE, moved, occupant, surface, waiting } from "./test/cast";
import { interrupt, seatWith } from "./test/seat";

async function followed() {
  const seat = await seatWith(inJoint());
  followRoom(seat.client);
  seat.client.store.change({});
  await seat.client.media.setMicrophone(true);
  return { ...seat, media: seat.client.media, store: seat.client.store };
}

test("lets sound and picture flow only in a confirmed room that goes on", () => {
  const flows = (view: Parameters<typeof after>[0]) => placeOf({ view, line: { state: "open" } } as Parameters<typeof placeOf>[0]);
  expect(flows(waiting())).toMatchObject({ room: null, flows: false });
  expect(flows(moved())).toMatchObject({ room: "joint", confirmed: false });
  expect(flows(inJoint())).toMatchObject({ confirmed: true, flows: true });
  expect(flows(after(inJoint(), { t: "room-rested", at: BEGAN, room: "joint" }))).toMatchObject({ flows: false });
  expect(flows(after(inJoint(), { t: "break-started", at: BEGAN, room: "joint", until: BEGAN + MINUTE }))).toMatchObject({ flows: false });
  expect(flows(after(inJoint(), { t: "session-ended", at: BEGAN }))).toMatchObject({ gone: true });
});

test("holds the media with a move and releases it with the confirmation, muted", async () => {
  const { media, store } = await followed();
  expect(media.get()).toMatchObject({ held: false, microphone: true });
  store.show(inCaucus(false), 101);
  expect(media.get()).toMatchObject({ held: true, microphone: false });
  store.show(inCaucus(), 102);
  expect(media.get()).toMatchObject({ held: false, microphone: false });
});

test("mutes with a change of room even where no confirmation is asked for", async () => {
  const { media, store } = await followed();
  store.show(inCaucus(), 101);
  expect(media.get()).toMatchObject({ held: false, microphone: false });
});

test("ends the tracks in a break, outside, and when the seat is taken over", async () => {
  const { media, store } = await followed();
  const { track } = media.devices.get().microphone;
  store.show(after(inJoint(), { t: "break-started", at: BEGAN, room: "joint", until: BEGAN + MINUTE }), 101);
  expect(track?.readyState).toBe("ended");
  store.show(inJoint(), 102);
  await media.setMicrophone(true);
  const again = media.devices.get().microphone.track;
  store.change({ line: { state: "replaced" } });
  expect(again?.readyState).toBe("ended");
  expect(media.get().held).toBe(true);
});

test("keeps what one wished while the view only comes again", async () => {
  const { media, store } = await followed();
  store.change({ line: { state: "lost", since: 0, nextTry: null } });
  store.show(inJoint(), 120);
  store.change({ line: { state: "open" } });
  expect(media.get()).toMatchObject({ held: false, microphone: true });
});

test("tells the room that the microphone is off while a phone call has it", async () => {
  const { client, media, wire } = await followed();
  tellDevices(client);
  const told = () => wire.sent.findLast((frame) => frame.t === "peek");
  await media.setMicrophone(true);
  media.change({});
  expect(told()).toMatchObject({ g: { t: "devices", microphone: true } });
  interrupt(media.devices.get().microphone.track, true);
  expect(told()).toMatchObject({ g: { t: "devices", microphone: false } });
  interrupt(media.devices.get().microphone.track, false);
  expect(told()).toMatchObject({ g: { t: "devices", microphone: true } });
});

test("says nothing to its room when others come and go, here or elsewhere; only when one comes in oneself", async () => {
  const { client, tell, wire } = await followed();
  tellDevices(client);
  const peeks = () => wire.sent.filter((frame) => frame.t === "peek").length;
  const before = peeks();
  const person = { seat: "s-mei", name: "Mei Tan", role: "expert", side: "n", side_name: "", serves: null } as const;
  await tell({ t: "seat-placed", at: BEGAN, person, room: "joint", confirmed: false, on_line: true, mode: "text", may_draw: true }, { t: "seat-confirmed", at: BEGAN, seat: "s-mei", room: "joint" }, { t: "line-back", at: BEGAN, seat: "s-mei" });
  expect(peeks()).toBe(before);
  await tell({ t: "room-shown", at: BEGAN, seat: "s-ana", room: "joint", confirmed: true, surface: surface([occupant(ANA), occupant(MARA)]) });
  expect(peeks()).toBe(before + 1);
});
