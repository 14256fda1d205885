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

test("closes the old camera first where a phone opens one at a time", async () => {
  const media = fakeDevices();
  let open = 0;
  vi.spyOn(media, "getUserMedia").mockImplementation(async () => {
    if (open) throw Object.assign(new Error("One at a time"), { name: "NotReadableError" });
    open += 1;
    const track = fakeTrack("video");
    vi.spyOn(track, "stop").mockImplementation(() => void (open -= 1));
    return { getTracks: () => [track] } as unknown as MediaStream;
  });
  const devices = new Devices(media);
  const { track: front } = await devices.open("camera");
  await devices.choose("camera", "cam-back");
  const { track: back, problem } = devices.get().camera;
  expect(problem).toBeNull();
  expect(back).not.toBeNull();
  expect(back).not.toBe(front);
});

function hide(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

async function lostBehind(media: MediaDevices): Promise<Devices> {
  const devices = new Devices(media);
  const { track } = await devices.open("microphone");
  hide(true);
  vi.spyOn(media, "getUserMedia").mockRejectedValue(Object.assign(new Error("Hidden"), { name: "NotAllowedError" }));
  track?.onended?.(new Event("ended"));
  await vi.waitFor(() => expect(devices.get().interrupted.microphone).toBe(true));
  vi.mocked(media.getUserMedia).mockRestore();
  return devices;
}

test("opens a microphone that ended behind a hidden page when the page is shown, and is interrupted until then", async () => {
  const devices = await lostBehind(fakeDevices());
  const losses: unknown[] = [];
  devices.onLoss((loss) => losses.push(loss));
  document.dispatchEvent(new Event("visibilitychange")); // still hidden
  await new Promise((turned) => setTimeout(turned));
  expect(losses).toEqual([]);
  expect(devices.get().interrupted.microphone).toBe(true);
  hide(false);
  await vi.waitFor(() => expect(losses).toEqual([{ kind: "microphone", label: "audio", now: "audio" }]));
  expect(devices.get().interrupted.microphone).toBe(false);
});

test("opens nothing when the page is shown that was closed meanwhile", async () => {
  const media = fakeDevices();
  const devices = await lostBehind(media);
  const asked = vi.spyOn(media, "getUserMedia");
  devices.stop();
  hide(false);
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).not.toHaveBeenCalled();
  expect(devices.get().interrupted.microphone).toBe(false);
});
