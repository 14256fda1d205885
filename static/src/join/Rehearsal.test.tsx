import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { signed } from "../test/cast";
import { fakePeers, inLoop } from "../test/loop";
import { fakeDevices, seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { lastCheck } from "./lastCheck";
import { Stages } from "./Rehearsal";

beforeEach(() => {
  fakePeers();
  vi.stubGlobal("MediaStream", class {});
});

test("one is alone, finds what to fix, and tells nobody", async () => {
  const seat = await seatWith(signed(), fakeDevices({ audio: "NotReadableError" }));
  await showIn(seat, <Stages />);
  expect(screen.getByText(/Nobody sees or hears you, and nobody is told/)).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Turn on camera and microphone" }));
  expect(await screen.findByText(/Another program uses the microphone\. Close it/)).toBeTruthy();
  await inLoop(seat, "media-unreachable");
  await userEvent.click(screen.getByRole("button", { name: "Finish" }));
  expect(screen.getByText("Something needs your attention")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Another program uses the microphone",
    "Camera works",
    "Test sound not tried",
    "The network does not let sound and picture through",
  ]);
  expect(screen.getByText("Nobody saw or heard you, and nobody was told.")).toBeTruthy();
  await expectAccessible();
  expect(seat.commands()).toEqual([]);
  expect(seat.client.media.devices.get().camera.track).toBeNull();
  expect(seat.wire.closed).toBe(true);
  expect(lastCheck("s-ana")).toEqual({ microphone: "busy", camera: "works", speaker: "untried", line: "blocked", relayed: false });
});

test("what was not tried is not kept, and one may try again", async () => {
  const seat = await seatWith(signed());
  await showIn(seat, <Stages />);
  await userEvent.click(screen.getByRole("button", { name: "Finish" }));
  expect(screen.getByText("Nothing was tried yet")).toBeTruthy();
  expect(lastCheck("s-ana")).toBeNull();
  expect(screen.getByRole("link", { name: "Go on to the mediation" }).getAttribute("href")).toBe("/r/s-ana");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Try your camera and sound");
});

test("a link that is dead by now says so", async () => {
  const seat = await seatWith(signed());
  await showIn(seat, <Stages />);
  await act(async () => seat.client.store.change({ line: { state: "signed-out" } }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).not.toBe("Try your camera and sound");
});
