import { beforeEach, expect, test, vi } from "vitest";
import { Devices } from "./devices";
import { MediaLine, SPEAKS_DBOV, SPEAKS_HOLD } from "./media";
import type { SignalOut } from "./messages";
import { OwnScreen } from "./screen";
import { fakeDevices, fakeTrack, interrupt } from "./test/seat";

const CODECS = ["video/VP8", "video/rtx", "video/H264", "video/rtx"].map((mimeType) => ({ mimeType }));

class Peer {
  connectionState = "new";
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | null = null;
  closed = false;
  readonly sections = ["mic", "cam", "screen", "a0", "a1", "v0", "s0"].map((mid) => ({
    mid,
    direction: "recvonly",
    receiver: { track: fakeTrack(mid.startsWith("a") ? "audio" : "video", mid) },
    sender: {
      track: null as MediaStreamTrack | null,
      async replaceTrack(track: MediaStreamTrack | null) {
        await Promise.resolve(); // a browser puts the track on in a task of its own
        this.track = track;
      },
      limits: [] as unknown[],
      codecs: [] as unknown[],
      getParameters: () => ({ codecs: CODECS, encodings: [{ rid: "q" }, { rid: "h" }, { rid: "f" }] }),
      setParameters({ encodings }: { encodings: { maxBitrate: number; codec?: unknown }[] }) {
        this.limits = encodings.map(({ maxBitrate }) => maxBitrate);
        this.codecs = encodings.map(({ codec }) => codec);
        return Promise.resolve();
      },
    },
  }));
  count = 0;
  getTransceivers = () => this.sections;
  getStats = () => Promise.resolve(new Map([["P", { type: "candidate-pair", bytesReceived: this.count }]]));
  setRemoteDescription = () => Promise.resolve();
  createAnswer = () => Promise.resolve({ type: "answer", sdp: "the answer" });
  setLocalDescription = (description: { sdp: string }) => {
    this.localDescription = description;
    return Promise.resolve();
  };
  close() {
    this.closed = true;
  }
  sent(mid: string) {
    return this.sections.find((section) => section.mid === mid)?.sender.track ?? null;
  }
}

let peers: Peer[];
let said: SignalOut[];
let media: MediaLine;

beforeEach(() => {
  vi.stubGlobal(
    "MediaStream",
    class {
      constructor(readonly tracks: MediaStreamTrack[]) {}
    },
  );
  peers = [];
  said = [];
  const make = () => {
    const peer = new Peer();
    peers.push(peer);
    return peer as unknown as RTCPeerConnection;
  };
  media = new MediaLine(new Devices(fakeDevices()), (message) => said.push(message), make);
});

async function offered(): Promise<Peer> {
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.waitFor(() => expect(said.at(-1)?.t).toBe("answer"));
  const peer = peers.at(-1);
  if (!peer) throw new Error("No peer was made");
  return peer;
}

test("answers an offer at once, with the uplinks set to send", async () => {
  const peer = await offered();
  expect(said).toEqual([{ t: "answer", sdp: "the answer" }]);
  expect(peer.sections.map(({ mid, direction }) => [mid, direction]).slice(0, 4)).toEqual([
    ["mic", "sendonly"],
    ["cam", "sendonly"],
    ["screen", "sendonly"],
    ["a0", "recvonly"],
  ]);
});

test("sends nothing while held, whatever is wished, and only what is wished after", async () => {
  const peer = await offered();
  await media.setMicrophone(true);
  await media.setCamera(true);
  expect([peer.sent("mic"), peer.sent("cam")]).toEqual([null, null]);
  media.release();
  await vi.waitFor(() => expect(peer.sent("mic")?.kind).toBe("audio"));
  expect(peer.sent("cam")?.kind).toBe("video");
  await media.setMicrophone(false);
  expect(peer.sent("mic")).toBeNull();
  expect(peer.sent("cam")).not.toBeNull();
});

test("shows the camera of who is moved and in at once, as a mediator who goes into another room", async () => {
  const peer = await offered();
  media.release();
  await media.setMicrophone(true);
  await media.setCamera(true);
  media.hold();
  media.release();
  await vi.waitFor(() => expect(peer.sent("mic")).toBeNull());
  expect(peer.sent("cam")?.kind).toBe("video");
});

test("sends nothing when one is held again while the tracks are being put on", async () => {
  const peer = await offered();
  await media.setMicrophone(true);
  await media.setCamera(true);
  media.release();
  media.hold();
  await media.setCamera(true);
  expect([peer.sent("mic"), peer.sent("cam")]).toEqual([null, null]);
});

test("takes the microphone off with a move, and leaves it off after it", async () => {
  const peer = await offered();
  media.release();
  await media.setMicrophone(true);
  media.hold();
  await vi.waitFor(() => expect(peer.sent("mic")).toBeNull());
  media.release();
  expect(media.get().microphone).toBe(false);
});

test("ends the tracks themselves in a break", async () => {
  await offered();
  media.release();
  await media.setCamera(true);
  const { track } = media.devices.get().camera;
  media.rest();
  expect(track?.readyState).toBe("ended");
  expect(media.get()).toMatchObject({ camera: false, microphone: false, held: true });
});

async function flowing(): Promise<Peer> {
  const peer = await offered();
  peer.connectionState = "connected";
  peer.onconnectionstatechange?.();
  media.release();
  return peer;
}

test("goes on as it was with a fresh offer, and closes the connection that was there", async () => {
  const first = await flowing();
  await media.setMicrophone(true);
  said = [];
  const second = await offered();
  expect(first.closed).toBe(true);
  expect(media.get()).toMatchObject({ microphone: true, returned: false });
  expect(second.sent("mic")?.kind).toBe("audio");
  await media.setMicrophone(false);
  said = [];
  const third = await offered();
  expect(third.sent("mic")).toBeNull();
});

test("comes back muted when it was cut off for long", async () => {
  await flowing();
  await media.setMicrophone(true);
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 16_000);
  said = [];
  await offered();
  vi.useRealTimers();
  expect(media.get()).toMatchObject({ microphone: false, returned: true });
});

test("sends nothing while a phone call has the microphone, and goes on after a short one", async () => {
  const peer = await flowing();
  await media.setMicrophone(true);
  const { track } = media.devices.get().microphone;
  interrupt(track, true);
  await vi.waitFor(() => expect(peer.sent("mic")).toBeNull());
  interrupt(track, false);
  await vi.waitFor(() => expect(peer.sent("mic")).toBe(track));
  expect(media.get()).toMatchObject({ microphone: true, returned: false });
});

test("comes back muted from a long phone call, and not a word goes out", async () => {
  const peer = await flowing();
  await media.setMicrophone(true);
  const { track } = media.devices.get().microphone;
  interrupt(track, true);
  await vi.waitFor(() => expect(peer.sent("mic")).toBeNull());
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 16_000);
  interrupt(track, false);
  vi.useRealTimers();
  expect(media.get()).toMatchObject({ microphone: false, returned: true });
  await Promise.resolve();
  expect(peer.sent("mic")).toBeNull();
});

test("remembers that the camera was on before a break, until one says otherwise", async () => {
  await flowing();
  await media.setCamera(true);
  media.rest();
  expect(media.get()).toMatchObject({ camera: false, cameraBefore: true });
  media.rest();
  expect(media.get().cameraBefore).toBe(true);
  await media.setCamera(false);
  expect(media.get().cameraBefore).toBe(false);
  media.rest();
  expect(media.get().cameraBefore).toBe(false);
});

test("leaves a way on which nothing comes within three seconds, and asks for a fresh one at once, then less often", async () => {
  const peer = await flowing();
  vi.useFakeTimers();
  media.stop();
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.advanceTimersByTimeAsync(10);
  const second = peers.at(-1) as Peer;
  expect(second).not.toBe(peer);
  second.connectionState = "connected";
  second.onconnectionstatechange?.();
  const again = () => said.filter(({ t }) => t === "again").length;
  for (let beat = 0; beat < 10; beat += 1) {
    second.count += 1;
    await vi.advanceTimersByTimeAsync(500);
  }
  expect([media.get().line, again()]).toEqual(["flowing", 0]);
  await vi.advanceTimersByTimeAsync(3000);
  expect([media.get().line, media.get().reason, again()]).toEqual(["failed", "media-lost", 1]);
  const asked: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const before = Date.now();
    media.hear({ t: "failed", reason: "media-unreachable" });
    while (again() < 2 + tries) await vi.advanceTimersByTimeAsync(100);
    asked.push(Date.now() - before);
  }
  expect(asked.slice(1)).toEqual([2000, 5000]);
  expect(media.get()).toMatchObject({ line: "failed", reason: "media-unreachable" });
  vi.useRealTimers();
});

test("shows who is in which slot, with a stream that stays, and empties a slot at once", async () => {
  await offered();
  media.hear({ t: "slots", audio: [["a0", "s-ben"]], video: [["v0", "s-ben"]] });
  const before = media.get().streams["s-ben"];
  expect(before?.picture).not.toBeNull();
  media.hear({ t: "slots", audio: [["a0", "s-mara"]], video: [["v0", "s-mara"]] });
  expect(media.get().streams).toEqual({ "s-mara": before });
  expect(media.get().sounds).toHaveLength(1);
  media.hear({ t: "slots", audio: [], video: [] });
  expect(media.get()).toMatchObject({ streams: {}, sounds: [] });
});

test("sends a screen while the server shows it, and ends the capture with a move", async () => {
  const track = fakeTrack("video", "A window");
  const screen = new OwnScreen({ getDisplayMedia: () => Promise.resolve({ getVideoTracks: () => [track] }) } as unknown as MediaDevices);
  const peer = new Peer();
  media = new MediaLine(new Devices(fakeDevices()), (message) => said.push(message), () => peer as unknown as RTCPeerConnection, screen);
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.waitFor(() => expect(said.at(-1)?.t).toBe("answer"));
  media.release();
  screen.ask("first");
  await screen.choose();
  await Promise.resolve();
  expect(peer.sent("screen")).toBeNull();
  media.showScreen(true);
  await vi.waitFor(() => expect(peer.sent("screen")).toBe(track));
  media.showScreen(false);
  await vi.waitFor(() => expect(peer.sent("screen")).toBeNull());
  expect(track.readyState).toBe("live");
  media.hold();
  expect([track.readyState, screen.get().track]).toEqual(["ended", null]);
});

test("tells whose screen comes in", async () => {
  await offered();
  media.hear({ t: "slots", audio: [], video: [], screen: [["s0", "s-ben"]] });
  expect(media.get().screen?.seat).toBe("s-ben");
  media.hear({ t: "slots", audio: [], video: [], screen: [] });
  expect(media.get().screen).toBeNull();
});

test("somebody speaks from the threshold on, and through pauses shorter than the hold", () => {
  vi.useFakeTimers();
  const media = new MediaLine(new Devices(undefined), () => undefined);
  const hear = (seats: Record<string, number>) => media.hear({ t: "levels", seats });
  hear({ "s-ben": SPEAKS_DBOV, "s-mara": SPEAKS_DBOV + 8 });
  expect(media.get().speaking).toEqual(["s-ben"]);
  vi.advanceTimersByTime(3 * SPEAKS_HOLD);
  expect(media.get().speaking).toEqual(["s-ben"]); // told only when it changes: still as loud
  hear({});
  vi.advanceTimersByTime(SPEAKS_HOLD / 2);
  expect(media.get().speaking).toEqual(["s-ben"]);
  hear({ "s-ben": 24 });
  hear({});
  vi.advanceTimersByTime(SPEAKS_HOLD - 1);
  expect(media.get().speaking).toEqual(["s-ben"]);
  vi.advanceTimersByTime(SPEAKS_HOLD);
  expect(media.get().speaking).toEqual([]);
  vi.useRealTimers();
});

test("asks for a fresh connection after a failure, by itself and when asked", async () => {
  const peer = await offered();
  vi.useFakeTimers();
  peer.connectionState = "failed";
  peer.onconnectionstatechange?.();
  expect(media.get()).toMatchObject({ line: "failed", reason: "media-lost" });
  vi.advanceTimersByTime(0);
  expect(said.at(-1)).toEqual({ t: "again" });
  vi.useRealTimers();
});

test("ends everything in one turn", async () => {
  const peer = await offered();
  media.release();
  await media.setMicrophone(true);
  await media.setCamera(true);
  const { microphone, camera } = media.devices.get();
  media.stop();
  expect([microphone.track?.readyState, camera.track?.readyState, peer.closed]).toEqual(["ended", "ended", true]);
});

test("tells how large people are shown, again to each fresh connection, and hears whose picture is held back", async () => {
  media.tiles.show("s-ben", 352);
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ t: "tiles", heights: { "s-ben": 352 } }));
  media.hear({ t: "paused", seats: ["s-ben"] });
  expect(media.get().paused).toEqual(["s-ben"]);
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.waitFor(() => expect(said.filter(({ t }) => t === "tiles")).toHaveLength(2));
  expect(media.get().paused).toEqual([]);
});

test("limits each of the camera's sizes", async () => {
  const peer = await offered();
  await vi.waitFor(() => expect(peer.sections[1]?.sender.limits).toEqual([120_000, 400_000, 900_000]));
});

test("sends its pictures in the codec that it is asked for, if it has that one, until there is another connection", async () => {
  const peer = await offered();
  const [, cam, screen] = peer.sections.map(({ sender }) => sender);
  await vi.waitFor(() => expect(screen?.codecs).toEqual([undefined, undefined, undefined]));
  media.hear({ t: "codec", name: "H264" });
  expect(cam?.codecs).toEqual([CODECS[2], CODECS[2], CODECS[2]]);
  expect(cam?.limits).toEqual([120_000, 400_000, 900_000]);
  await vi.waitFor(() => expect(screen?.codecs).toEqual(cam?.codecs));
  media.hear({ t: "codec", name: "AV2" });
  expect(cam?.codecs).toEqual([undefined, undefined, undefined]);
  media.hear({ t: "codec", name: "H264" });
  media.hear({ t: "offer", sdp: "v=0", ice: [] });
  await vi.waitFor(() => expect(peers.at(-1)?.sections[1]?.sender.codecs).toEqual([undefined, undefined, undefined]));
  expect(peers).toHaveLength(2);
});

test("a browser that cannot change the codec goes on as before", async () => {
  const peer = await offered();
  const cam = peer.sections[1]?.sender;
  if (!cam) throw new Error("There is no camera");
  const refused = vi.spyOn(cam, "setParameters").mockRejectedValue(new Error("This browser cannot"));
  media.hear({ t: "codec", name: "H264" });
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  expect(media.get().line).toBe("connecting");
});
