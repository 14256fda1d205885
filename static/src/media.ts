/**
 * The browser's half of the forwarder (the server's half: room_server/media/signalling.py).
 *
 * 1. The server always offers; this side answers at once and sends no candidates. A fresh offer replaces everything.
 * 2. Slots say which seat is in which transceiver; a slot that is not named is empty at once. A track stays with its
 *    transceiver, so a person's stream is made once a transceiver and never blinks.
 * 3. Nobody is live by themselves: after each move, and after more than `LIVE_WITHIN` without a connection, the microphone is
 *    off until the person turns it on. A shorter break of the network changes nothing: who was live goes on, who was muted
 *    stays muted. Muting takes the track off the sender: nothing is sent.
 * 4. A connection on which nothing comes any more is left within three seconds (`pulse`), and a fresh one is asked for at once;
 *    then each try begins after a growing time since the last began. A try goes on for as long as the server lets it, a
 *    quarter of a minute: its own connectivity checks find out when packets pass again, in the same moment.
 * 5. While held (moved and not confirmed) neither sound nor picture is sent, whatever is wished. Nor is anything while the device
 *    keeps it to itself (a phone call); after more than `LIVE_WITHIN` of that, too, one comes back muted.
 */
import type { Devices } from "./devices";
import type { SignalIn, SignalOut } from "./messages";
import { Observable } from "./observable";
import type { Ms, SeatId } from "./protocol";
import { Pulse } from "./pulse";
import { OwnScreen, SCREEN_BITS, SCREEN_FRAMES } from "./screen";
import { Smoothing } from "./smoothing";
import { TileSizes } from "./tiles";

export interface Streams {
  readonly sound: MediaStream | null;
  readonly picture: MediaStream | null;
}

export interface MediaState {
  /** "idle": no offer came yet. */
  readonly line: "idle" | "connecting" | "flowing" | "failed";
  /** One of media-unreachable, media-handshake, media-lost while failed. */
  readonly reason: string;
  readonly streams: Readonly<Record<SeatId, Streams>>;
  /** Whose screen comes in, and its picture. */
  readonly screen: { readonly seat: SeatId; readonly stream: MediaStream } | null;
  /** Every receiving sound slot that carries somebody: play all of them. */
  readonly sounds: readonly { readonly mid: string; readonly stream: MediaStream }[];
  /** Loudness of others, 0 (loudest) to 127 (silence), in -dBov. */
  readonly levels: Readonly<Record<SeatId, number>>;
  /** Who speaks now, or did a moment ago. */
  readonly speaking: readonly SeatId[];
  /** Whose picture this person's line does not carry now; their sound goes on. */
  readonly paused: readonly SeatId[];
  /** What the person wishes to send. */
  readonly microphone: boolean;
  readonly camera: boolean;
  /** The camera was on when a break or a rest put its light out, and nobody has said anything else since. */
  readonly cameraBefore: boolean;
  /** One's own screen flows, as far as one is not held. */
  readonly showing: boolean;
  /** Moved and not confirmed: nothing is sent, whatever is wished. */
  readonly held: boolean;
  /** One is back, or was cut off meanwhile: what was on is off until one turns it on. */
  readonly returned: boolean;
  /** The browser wants a press before it plays sound. */
  readonly silenced: boolean;
}

/** From this level on somebody speaks, in -dBov (the server's: media/levels.py, SPEECH_DBOV). */
export const SPEAKS_DBOV = 50;
/** So long after their last loud moment somebody still counts as speaking: a pause between words changes nothing. */
export const SPEAKS_HOLD: Ms = 800;
/** From the begin of one try to the begin of the next. */
const PAUSES: readonly Ms[] = [0, 1000, 2000, 5000, 10_000];
/** Who was cut off for longer may have begun to talk to somebody beside them: they come back muted. */
const LIVE_WITHIN: Ms = 15_000;
/** Bits a second for each of the camera's sizes: a quarter, a half, and the full width. A line of 400 kbit/s carries two. */
const CAMERA_BITS: Record<string, number> & { f: number } = { q: 120_000, h: 400_000, f: 900_000 };

type Uplink = "mic" | "cam" | "screen";
const UPLINKS: Record<Uplink, "microphone" | "camera" | "showing"> = { mic: "microphone", cam: "camera", screen: "showing" };

export class MediaLine extends Observable<MediaState> {
  readonly devices: Devices;
  /** How large people are shown. */
  readonly tiles = new TileSizes((heights) => this.#signal({ t: "tiles", heights }));
  /** One's own screen: what is captured of it. */
  readonly screen: OwnScreen;
  readonly #signal: (message: SignalOut) => void;
  readonly #make: (config: RTCConfiguration) => RTCPeerConnection;
  #peer: RTCPeerConnection | null = null;
  #attached = Promise.resolve();
  #streams = new Map<string, MediaStream>();
  #pulse: Pulse | null = null;
  #smoothing: Smoothing | null = null;
  #flowedAt: Ms | null = null;
  #tries = 0;
  #triedAt: Ms = 0;
  #interruptedAt: Ms | null = null;
  /** What the forwarder wants pictures to be sent as; the browser's own choice until it says so. */
  #codec: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spoke = new Map<SeatId, Ms>();
  #hush: ReturnType<typeof setTimeout> | undefined;

  constructor(
    devices: Devices,
    signal: (message: SignalOut) => void,
    make = (config: RTCConfiguration) => new RTCPeerConnection(config),
    screen = new OwnScreen(),
  ) {
    super({
      line: "idle",
      reason: "",
      streams: {},
      screen: null,
      sounds: [],
      levels: {},
      speaking: [],
      paused: [],
      microphone: false,
      camera: false,
      cameraBefore: false,
      showing: false,
      held: true,
      returned: false,
      silenced: false,
    });
    this.devices = devices;
    this.screen = screen;
    this.#signal = signal;
    this.#make = make;
    devices.subscribe(() => {
      this.#interrupt();
      void this.#attach();
    });
    screen.subscribe(() => void this.#attach());
  }

  /** Takes a word of the forwarder. */
  hear(message: SignalIn): void {
    if (message.t === "offer") void this.#answer(message.sdp, message.ice as RTCIceServer[]);
    else if (message.t === "slots") this.#seat(message);
    else if (message.t === "levels") this.#hearLevels(message.seats);
    else if (message.t === "paused") this.change({ paused: message.seats });
    else if (message.t === "codec") this.#send(message.name);
    else if (message.t === "failed") this.#fail(message.reason);
  }

  /** What the browser measures of the connection; null without one. */
  async stats(): Promise<RTCStatsReport | null> {
    return this.#peer?.connectionState === "connected" ? this.#peer.getStats() : null;
  }

  /** Turns the microphone on or off. False when there is none: devices say why. */
  async setMicrophone(on: boolean): Promise<boolean> {
    return this.#set("microphone", on);
  }

  async setCamera(on: boolean): Promise<boolean> {
    this.change({ cameraBefore: false });
    const there = await this.#set("camera", on);
    if (!on) this.devices.close("camera"); // its light goes out: the person is not looked at
    return there;
  }

  /** Moved, and not confirmed yet: nothing is sent, and the microphone stays off afterwards unless it is asked for. */
  hold(): void {
    this.change({ held: true, microphone: false });
    this.screen.end();
    void this.#attach();
  }

  /** A break, a rest, or outside: nothing is sent, and the devices' lights go out. */
  rest(): void {
    const { camera, cameraBefore } = this.get();
    this.change({ held: true, microphone: false, camera: false, cameraBefore: camera || cameraBefore });
    this.screen.end();
    this.devices.stop();
  }

  /** The person confirmed the room. */
  release(): void {
    this.change({ held: false });
    void this.#attach();
  }

  /** Lets one's screen flow, or not: as the server says. */
  showScreen(shown: boolean): void {
    if (this.get().showing === shown) return;
    this.change({ showing: shown });
    void this.#attach();
  }

  /** The people to be shown first when there are more than slots. */
  pin(seats: readonly SeatId[]): void {
    this.#signal({ t: "pin", seats });
  }

  again(): void {
    this.change({ line: "connecting", reason: "" });
    this.#again();
  }

  /** The page was opened again inside of a room. */
  came(back: boolean): void {
    this.change({ returned: back });
  }

  silenced(silenced: boolean): void {
    if (this.get().silenced !== silenced) this.change({ silenced });
  }

  /** Ends the connection and every track, now. */
  stop(): void {
    this.#close();
    this.tiles.stop();
    this.screen.end();
    this.devices.stop();
    this.change({ line: "idle", streams: {}, screen: null, sounds: [], levels: {}, speaking: [], paused: [], microphone: false, camera: false, held: true });
  }

  async #set(kind: "microphone" | "camera", on: boolean): Promise<boolean> {
    if (on && !this.devices.get()[kind].track) await this.devices.open(kind);
    const there = this.devices.get()[kind].track !== null;
    this.change({ [kind]: on && there, returned: false });
    await this.#attach();
    return there || !on;
  }

  async #answer(sdp: string, iceServers: RTCIceServer[]): Promise<void> {
    this.#close();
    if (this.#flowedAt !== null && Date.now() - this.#flowedAt > LIVE_WITHIN && this.get().microphone) this.change({ microphone: false, returned: true });
    if (this.get().line !== "failed") this.change({ line: "connecting", reason: "" });
    this.change({ streams: {}, screen: null, sounds: [], levels: {}, speaking: [], paused: [] });
    this.#codec = null;
    const peer = this.#make({ iceServers, bundlePolicy: "max-bundle" });
    this.#peer = peer;
    peer.onconnectionstatechange = () => this.#changed(peer);
    try {
      await peer.setRemoteDescription({ type: "offer", sdp });
      for (const transceiver of peer.getTransceivers()) if (transceiver.mid && transceiver.mid in UPLINKS) transceiver.direction = "sendonly";
      await this.#attach();
      await peer.setLocalDescription(await peer.createAnswer());
      if (peer !== this.#peer) return;
      this.#signal({ t: "answer", sdp: peer.localDescription?.sdp ?? "" });
      if (this.tiles.known) this.tiles.again();
      await this.#limit(peer);
    } catch (error) {
      if (peer !== this.#peer) return; // closed meanwhile: a newer offer came, or the page goes
      this.#fail("media-handshake");
      throw error;
    }
  }

  /** Notes since when the device keeps the microphone to itself, and after a long while mutes whoever comes back. */
  #interrupt(): void {
    if (this.devices.get().interrupted.microphone) {
      this.#interruptedAt ??= Date.now();
      return;
    }
    const since = this.#interruptedAt;
    this.#interruptedAt = null;
    if (since !== null && Date.now() - since > LIVE_WITHIN && this.get().microphone) this.change({ microphone: false, returned: true });
  }

  /** What the person wishes, has, and may send now goes onto the senders; everything else is off. One after the other: a
   * browser says only afterwards what it put on, and of two at once the older one could have the last word. */
  #attach(): Promise<void> {
    this.#attached = this.#attached.catch(() => undefined).then(() => this.#putOn());
    return this.#attached;
  }

  async #putOn(): Promise<void> {
    for (const { mid, sender } of this.#peer?.getTransceivers() ?? []) {
      const kind = UPLINKS[mid as Uplink];
      if (!kind) continue;
      const track = this.#track(kind); // as it is now: the person may have muted since this began
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  }

  #track(kind: (typeof UPLINKS)[Uplink]): MediaStreamTrack | null {
    const { held, ...wished } = this.get();
    if (held || !wished[kind]) return null;
    if (kind === "showing") return this.screen.get().track;
    const captures = this.devices.get();
    return captures.interrupted[kind] ? null : captures[kind].track;
  }

  #send(codec: string): void {
    this.#codec = codec;
    if (this.#peer) this.#limit(this.#peer).catch(() => undefined); // a browser that cannot change goes on as before
  }

  /** How many bits each picture may cost, and in which codec it is sent. */
  async #limit(peer: RTCPeerConnection): Promise<void> {
    for (const { mid, sender } of peer.getTransceivers()) {
      if (mid !== "cam" && mid !== "screen") continue;
      const parameters = sender.getParameters();
      const codec = parameters.codecs?.find(({ mimeType }) => mimeType === `video/${this.#codec}`);
      for (const encoding of parameters.encodings ?? []) {
        if (mid === "cam") encoding.maxBitrate = CAMERA_BITS[encoding.rid ?? ""] ?? CAMERA_BITS.f;
        else Object.assign(encoding, { maxBitrate: SCREEN_BITS, maxFramerate: SCREEN_FRAMES });
        if (codec) Object.assign(encoding, { codec });
      }
      if (parameters.encodings) await sender.setParameters(parameters);
    }
  }

  #seat({ audio, video, screen }: Extract<SignalIn, { t: "slots" }>): void {
    const streams: Record<SeatId, { sound: MediaStream | null; picture: MediaStream | null }> = {};
    const sounds: { mid: string; stream: MediaStream }[] = [];
    for (const [mid, seat] of audio) {
      const stream = this.#streamOf(mid);
      if (!stream) continue;
      streams[seat] = { sound: stream, picture: null };
      sounds.push({ mid, stream });
    }
    for (const [mid, seat] of video) streams[seat] = { sound: streams[seat]?.sound ?? null, picture: this.#streamOf(mid) };
    const [shown] = screen ?? [];
    const stream = shown ? this.#streamOf(shown[0]) : null;
    this.change({ streams, sounds, screen: shown && stream ? { seat: shown[1], stream } : null });
  }

  #hearLevels(levels: MediaState["levels"]): void {
    const now = Date.now();
    for (const [seat, level] of [...Object.entries(this.get().levels), ...Object.entries(levels)]) if (level <= SPEAKS_DBOV) this.#spoke.set(seat, now);
    this.change({ levels });
    this.#hushed();
  }

  /** Lets go of those who have been silent for the hold, and looks again when the next one has. */
  #hushed(): void {
    clearTimeout(this.#hush);
    const now = Date.now();
    for (const [seat, at] of this.#spoke) if (now - at >= SPEAKS_HOLD && (this.get().levels[seat] ?? 127) > SPEAKS_DBOV) this.#spoke.delete(seat);
    const speaking = [...this.#spoke.keys()].sort();
    if (speaking.join(" ") !== this.get().speaking.join(" ")) this.change({ speaking });
    if (speaking.length) this.#hush = setTimeout(() => this.#hushed(), SPEAKS_HOLD);
  }

  #streamOf(mid: string): MediaStream | null {
    const known = this.#streams.get(mid);
    if (known) return known;
    const track = this.#peer?.getTransceivers().find((transceiver) => transceiver.mid === mid)?.receiver.track;
    if (!track) return null;
    const stream = new MediaStream([track]);
    this.#streams.set(mid, stream);
    return stream;
  }

  #changed(peer: RTCPeerConnection): void {
    if (peer !== this.#peer) return;
    if (peer.connectionState === "connected") {
      this.#tries = 0;
      this.#watch(peer);
      this.change({ line: "flowing", reason: "" });
    } else if (peer.connectionState === "failed") this.#fail("media-lost");
  }

  #watch(peer: RTCPeerConnection): void {
    this.#flowedAt = Date.now();
    this.#pulse ??= new Pulse(peer, () => this.#fail("media-lost"));
    this.#smoothing ??= new Smoothing(peer);
  }

  #unwatch(): void {
    this.#smoothing?.stop();
    this.#smoothing = null;
    if (!this.#pulse) return;
    this.#pulse.stop();
    this.#flowedAt = this.#pulse.grewAt;
    this.#pulse = null;
  }

  /** Says so, and asks for a fresh connection, at once at first; the tries go on by themselves, and what is shown stays. */
  #fail(reason: string): void {
    this.#unwatch();
    this.change({ line: "failed", reason });
    clearTimeout(this.#timer);
    const pause = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 0;
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#again(), this.#triedAt + pause - Date.now());
  }

  #again(): void {
    clearTimeout(this.#timer);
    this.#triedAt = Date.now();
    this.#signal({ t: "again" });
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
    const peer = this.#peer;
    this.#peer = null;
    this.#attached = Promise.resolve(); // what a closed connection was asked to put on is never answered
    this.#streams = new Map();
    this.#spoke.clear();
    clearTimeout(this.#hush);
    if (!peer) return;
    peer.onconnectionstatechange = null;
    peer.close();
  }
}
