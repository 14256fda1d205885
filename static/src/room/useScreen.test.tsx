import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followScreen } from "../followScreen";
import { BEGAN, BEN, inJoint, LUIS } from "../test/cast";
import { fakeDevices, fakeTrack, seatWith, showIn, type TestSeat } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Seat } from "./SeatScreen";

let track: MediaStreamTrack;
let refusal: string;
const ALLOWED = { t: "screen-allowed", at: BEGAN, seat: "s-ana", allowed: true } as const;
const STARTED = { t: "screen-started", at: BEGAN, seat: "s-ana", room: "joint" } as const;
const STOPPED = { t: "screen-stopped", at: BEGAN, seat: "s-ana", room: "joint" } as const;

beforeEach(() => {
  refusal = "";
  track = fakeTrack("video", "A window");
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  vi.stubGlobal("MediaStream", class {});
  const getDisplayMedia = () => (refusal ? Promise.reject(Object.assign(new Error(refusal), { name: refusal })) : Promise.resolve({ getVideoTracks: () => [track] }));
  Object.defineProperty(navigator, "mediaDevices", { configurable: true, value: { ...fakeDevices(), getDisplayMedia } });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "mediaDevices");
});

async function inside(): Promise<TestSeat> {
  const seat = await seatWith(inJoint());
  followScreen(seat.client);
  seat.client.media.release();
  await showIn(seat, <Seat />);
  return seat;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function showing(): Promise<TestSeat> {
  const seat = await inside();
  await seat.tell(ALLOWED);
  await press("Show screen");
  await press("Choose what to show");
  await seat.tell(STARTED);
  await seat.answer();
  return seat;
}

test("is offered to who may, and asks first: who will see it, and what nobody can promise", async () => {
  const seat = await inside();
  expect(screen.queryByRole("button", { name: "Show screen" })).toBeNull();
  await seat.tell(ALLOWED);
  await press("Show screen");
  const dialog = screen.getByRole("dialog", { name: "Show your screen?" });
  for (const name of ["Luis Ruiz", "Ben Okafor", "Mara Lindqvist"]) expect(dialog.textContent).toContain(name);
  expect(dialog.textContent).toContain("Nobody can mark what is on a screen as confidential");
  expect(document.activeElement?.textContent).toBe("Do not show it");
  await expectAccessible();
  await press("Do not show it");
  expect(seat.commands()).toEqual([]);
});

test("names to the server exactly those who stood in the question, and says to whom it is shown", async () => {
  const seat = await showing();
  const [start] = seat.commands();
  expect(start).toMatchObject({ t: "start-screen", room: "joint" });
  expect(start?.t === "start-screen" && [...start.seen].sort()).toEqual(["s-ana", "s-ben", "s-luis", "s-mara"]);
  expect(screen.getByText(/You are showing your screen to .*Mara Lindqvist.*Luis Ruiz.*Ben Okafor/, { selector: "b" })).toBeTruthy();
  expect([seat.client.media.get().showing, seat.client.media.screen.get().track]).toEqual([true, track]);
  await expectAccessible();
  await press("Stop showing my screen");
  expect(seat.commands().at(-1)).toEqual({ t: "stop-screen", room: "joint" });
  expect(track.readyState).toBe("ended");
});

test("waits unsent when somebody comes in, and goes on to those who are there then", async () => {
  const seat = await showing();
  const irena = { ...LUIS, seat: "s-irena", name: "Irena Sato" };
  await seat.tell({ t: "seat-placed", at: BEGAN, person: irena, room: "joint", confirmed: false, on_line: true, mode: "video", may_draw: true }, { ...STOPPED, why: "came" });
  expect([seat.client.media.get().showing, track.readyState]).toEqual([false, "live"]);
  expect(screen.getByRole("heading", { name: "Irena Sato has come in. Show your screen to this person too?" })).toBeTruthy();
  await press("Show it to everyone here");
  const again = seat.commands().at(-1);
  expect(again?.t === "start-screen" && again.seen.includes("s-irena")).toBe(true);
  await seat.answer("room-changed");
  expect(screen.getByRole("heading", { name: /Other people are here now/ })).toBeTruthy();
  await press("Do not show it");
  expect(track.readyState).toBe("ended");
});

test("ends, in words, when a mediator ends it, and when the person moves", async () => {
  const seat = await showing();
  await seat.tell({ ...STOPPED, why: "by-mediator" });
  expect(track.readyState).toBe("ended");
  expect(screen.getByText("A mediator has ended the showing of your screen.", { selector: ".toast span" })).toBeTruthy();
});

test("takes the browser's no as an answer, and tells the server of its Stop", async () => {
  const seat = await inside();
  await seat.tell(ALLOWED);
  refusal = "NotAllowedError";
  await press("Show screen");
  await press("Choose what to show");
  expect([seat.commands(), screen.queryByRole("dialog")]).toEqual([[], null]);
  refusal = "";
  await press("Show screen");
  await press("Choose what to show");
  await seat.tell(STARTED);
  await seat.answer();
  await act(async () => track.onended?.(new Event("ended")));
  expect(seat.commands().at(-1)).toEqual({ t: "stop-screen", room: "joint" });
});

test("shows another's screen large, in words, in its own size on demand", async () => {
  const seat = await inside();
  await seat.tell({ ...STARTED, seat: BEN.seat });
  const region = screen.getByRole("region", { name: "Screen of Ben Okafor" });
  expect(region.textContent).toContain("The screen will be here in a moment");
  expect(screen.queryByRole("button", { name: /Stop the screen/ })).toBeNull();
  await press("In its own size");
  expect(screen.getByRole("button", { name: "In its own size" }).getAttribute("aria-pressed")).toBe("true");
  await expectAccessible();
  await seat.tell({ ...STOPPED, seat: BEN.seat, why: "ended" });
  expect(screen.queryByRole("region", { name: "Screen of Ben Okafor" })).toBeNull();
});
