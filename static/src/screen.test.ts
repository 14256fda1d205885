import { beforeEach, expect, test, vi } from "vitest";
import { askedAfter, canCapture, OwnScreen, shownIn } from "./screen";
import { BEN, inJoint } from "./test/cast";
import { fakeTrack } from "./test/seat";

let track: MediaStreamTrack;
let own: OwnScreen;
let wished: unknown;

beforeEach(() => {
  track = fakeTrack("video", "A window");
  const media = {
    getDisplayMedia: (wish: unknown) => {
      wished = wish;
      return Promise.resolve({ getVideoTracks: () => [track] });
    },
  } as unknown as MediaDevices;
  own = new OwnScreen(media);
});

test("offers nothing where the browser cannot capture, as on phones", () => {
  expect(canCapture(undefined)).toBe(false);
  expect(canCapture({} as MediaDevices)).toBe(false);
  expect(canCapture({ getDisplayMedia: () => undefined } as unknown as MediaDevices)).toBe(true);
});

test("captures text sharply, without sound and without this page", async () => {
  own.ask("first");
  expect(await own.choose()).toBe(true);
  expect(own.get().track?.contentHint).toBe("text");
  expect(wished).toMatchObject({ audio: false, selfBrowserSurface: "exclude", surfaceSwitching: "exclude" });
});

test("drops what was chosen when nobody asks for it any more", async () => {
  own.ask("first");
  const choosing = own.choose();
  own.end(); // moved meanwhile
  expect(await choosing).toBe(false);
  expect([own.get().track, track.readyState]).toEqual([null, "ended"]);
});

test("the browser's own Stop ends it, and says so once", async () => {
  const ended = vi.fn();
  own.onEnded = ended;
  own.ask("first");
  await own.choose();
  track.onended?.(new Event("ended"));
  expect([own.get().track, ended.mock.calls.length]).toEqual([null, 1]);
  own.end();
  expect(ended).toHaveBeenCalledTimes(1);
});

test("is asked again where only the people have changed", () => {
  expect((["came", "went"] as const).map(askedAfter)).toEqual(["came", "went"]);
  expect((["ended", "by-mediator", "paused", "line-lost"] as const).map(askedAfter)).toEqual([null, null, null, null]);
});

test("is shown where the server says so, and nowhere after the end", () => {
  const view = inJoint();
  const joint = view.rooms.joint;
  if (!joint) throw new Error("There is no joint session");
  const showing = { ...view, rooms: { ...view.rooms, joint: { ...joint, screen: view.you } } };
  expect(shownIn(view)).toBe(null);
  expect(shownIn(showing)).toBe("joint");
  expect(shownIn({ ...showing, rooms: { joint: { ...joint, screen: BEN.seat } } })).toBe(null);
  expect(shownIn({ ...showing, over: true })).toBe(null);
});
