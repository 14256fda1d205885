/** A seat's client for tests: the real store, line and media; only the wire, the devices and the browser's peer are stood in for. */
import { decode, encode } from "@msgpack/msgpack";
import { act, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { type Client, ClientProvider } from "../client";
import { LiveRegion } from "../components/LiveRegion";
import { Connection, type Socket } from "../connection";
import { Devices } from "../devices";
import { MediaLine } from "../media";
import type { ClientFrame, Command, RoomEvent, ServerFrame } from "../messages";
import { News } from "../news";
import type { View } from "../protocol";
import { Store } from "../store";
import { show } from "./show";

export class Wire implements Socket {
  binaryType = "";
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  sent: ClientFrame[] = [];
  closed = false;

  send(data: Uint8Array): void {
    this.sent.push(decode(data) as ClientFrame);
  }

  close(): void {
    this.closed = true;
  }

  say(frame: ServerFrame): void {
    this.onmessage?.({ data: encode(frame) } as never);
  }
}

/** A track without a device. */
export function fakeTrack(kind: "audio" | "video", label: string = kind): MediaStreamTrack {
  const track = { kind, label, muted: false, onended: null, onmute: null, onunmute: null, readyState: "live", stop: () => Object.assign(track, { readyState: "ended" }) };
  return track as unknown as MediaStreamTrack;
}

/** The device takes a track away, as for a phone call, or gives it back. */
export function interrupt(track: MediaStreamTrack | null, muted: boolean): void {
  if (!track) throw new Error("There is no track");
  Object.assign(track, { muted });
  const told = muted ? track.onmute : track.onunmute;
  told?.call(track, new Event(muted ? "mute" : "unmute"));
}

/** A browser's devices: a microphone and a camera, or a refusal by its name. */
export function fakeDevices(refusal: { audio?: string; video?: string } = {}): MediaDevices {
  return {
    addEventListener: () => undefined,
    enumerateDevices: () =>
      Promise.resolve([
        { kind: "audioinput", deviceId: "mic-1", label: "Headset" },
        { kind: "videoinput", deviceId: "cam-1", label: "Built-in camera" },
      ]),
    getUserMedia: ({ audio }: MediaStreamConstraints) => {
      const kind = audio ? "audio" : "video";
      const why = refusal[kind];
      if (why) return Promise.reject(Object.assign(new Error(why), { name: why }));
      return Promise.resolve({ getTracks: () => [fakeTrack(kind)] });
    },
  } as unknown as MediaDevices;
}

export interface TestSeat {
  client: Client;
  wire: Wire;
  /** The commands that were sent. */
  commands: () => Command[];
  /** Answers the newest command: done, or refused with a code. */
  answer: (code?: string) => Promise<void>;
  tell: (...events: RoomEvent[]) => Promise<void>;
}

/** A seat whose line is open and who sees the view. */
export async function seatWith(view: View, devices: MediaDevices = fakeDevices()): Promise<TestSeat> {
  const store = new Store();
  const wire = new Wire();
  const connection = new Connection({
    seat: view.you,
    store,
    device: "d-1",
    socket: () => wire,
    nonce: () => Promise.resolve("n-1"),
    rotate: () => Promise.resolve(),
  });
  const media = new MediaLine(new Devices(devices), (message) => connection.signal(message));
  const client: Client = { store, connection, media, news: new News() };
  connection.start();
  await Promise.resolve();
  await Promise.resolve();
  wire.onopen?.(undefined as never);
  wire.say({ t: "view", v: 1, n: 100, view });
  const commands = () => wire.sent.flatMap((frame) => (frame.t === "do" ? [frame.c] : []));
  const answer = async (code?: string) => {
    const last = wire.sent.findLast((frame) => frame.t === "do");
    if (last?.t !== "do") throw new Error("No command was sent");
    await act(async () => wire.say(code === undefined ? { t: "done", id: last.id } : { t: "refused", id: last.id, code }));
  };
  const tell = async (...events: RoomEvent[]) => {
    await act(async () => {
      for (const e of events) wire.say({ t: "told", n: store.get().ordinal + 1, e });
    });
  };
  return { client, wire, commands, answer, tell };
}

/** Shows a component inside of a seat's client, with the live regions. */
export async function showIn(seat: TestSeat, ui: ReactNode, language = "en"): Promise<RenderResult> {
  return show(
    <ClientProvider client={seat.client}>
      {ui}
      <LiveRegion />
    </ClientProvider>,
    language,
  );
}
