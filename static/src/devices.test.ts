import { expect, test, vi } from "vitest";
import { Devices } from "./devices";
import { fakeDevices, fakeTrack, interrupt } from "./test/seat";

test.each([
  ["NotAllowedError", "denied"],
  ["NotFoundError", "missing"],
  ["NotReadableError", "busy"],
  ["SomethingElse", "failed"],
])("keeps the reason of a refusal: %s is %s", async (name, problem) => {
  const devices = new Devices(fakeDevices({ audio: name }));
  expect(await devices.open("microphone")).toEqual({ track: null, problem });
  expect((await devices.open("camera")).problem).toBeNull();
});

test("says that an address without TLS has no devices", async () => {
  const devices = new Devices(null as unknown as MediaDevices);
  Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
  expect((await new Devices().open("camera")).problem).toBe("insecure");
  expect((await devices.open("camera")).problem).toBe("insecure");
});

test("lists devices, and opens the one that was chosen", async () => {
  const media = fakeDevices();
  const asked = vi.spyOn(media, "getUserMedia");
  const devices = new Devices(media);
  await devices.choose("microphone", "mic-1");
  expect(asked).toHaveBeenCalledWith({ audio: expect.objectContaining({ deviceId: { exact: "mic-1" } }) });
  expect(devices.get().lists.microphone).toEqual([{ id: "mic-1", label: "Headset" }]);
});

test("falls back to another device when one is unplugged, and tells", async () => {
  const devices = new Devices(fakeDevices());
  const losses: unknown[] = [];
  devices.onLoss((loss) => losses.push(loss));
  const { track } = await devices.open("microphone");
  track?.onended?.(new Event("ended"));
  await vi.waitFor(() => expect(losses).toEqual([{ kind: "microphone", label: "audio", now: "audio" }]));
  expect(devices.get().microphone.track).not.toBe(track);
});

test("ends a track that comes after everything was stopped", async () => {
  const late = fakeTrack("video");
  let give: (stream: MediaStream) => void = () => undefined;
  const media = { ...fakeDevices(), getUserMedia: () => new Promise<MediaStream>((resolve) => (give = resolve)) } as unknown as MediaDevices;
  const devices = new Devices(media);
  const opening = devices.open("camera");
  devices.stop();
  give({ getTracks: () => [late] } as unknown as MediaStream);
  expect((await opening).track).toBeNull();
  expect(late.readyState).toBe("ended");
});

test("knows of a device that is taken away for a while, and forgets it with the track", async () => {
  const devices = new Devices(fakeDevices());
  const { track } = await devices.open("microphone");
  interrupt(track, true);
  expect(devices.get().interrupted).toEqual({ microphone: true, camera: false });
  interrupt(track, false);
  expect(devices.get().interrupted.microphone).toBe(false);
  interrupt(track, true);
  devices.close("microphone");
  expect(devices.get().interrupted.microphone).toBe(false);
  expect(track?.onmute).toBeNull();
});
