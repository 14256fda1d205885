/**
 * A loop: a connection to the forwarder, made exactly as in a room, in which one hears and sees oneself alone. It is
 * measured for a few seconds and taken down. (The server's half: room_server/host/loops.py.)
 *
 * 1. Nothing that comes back is played or shown: it is counted.
 * 2. Whatever happens, the connection is closed and the server is told that the loop is over.
 */
import type { LoopIn, LoopOut, SignalIn } from "../messages";
import type { Ms } from "../protocol";
import { type Figures, figuresOf } from "./figures";

/** Why there are no figures. "no-answer": the server made no offer; "blocked": no way through for sound and picture. */
export type LoopFailure = "no-answer" | "blocked" | "too-often" | "not-now";
export type LoopResult = { readonly figures: Figures } | { readonly failure: LoopFailure };

/** The line over which a loop is arranged (connection.ts). */
export interface LoopLine {
  signal: (message: LoopOut) => void;
  on: (name: "loop", listener: (message: LoopIn) => void) => () => void;
}

/** What to send now; asked again whenever `changed` calls. */
export interface Sources {
  tracks: () => { readonly mic: MediaStreamTrack | null; readonly cam: MediaStreamTrack | null };
  changed: (again: () => void) => () => void;
}

type Make = (config: RTCConfiguration) => RTCPeerConnection;

const OFFERED_WITHIN: Ms = 5_000;
const CONNECTED_WITHIN: Ms = 10_000;
const MEASURED_FOR: Ms = 3_000;

const REFUSED: Readonly<Record<string, LoopFailure>> = { "too-often": "too-often", "not-now": "not-now", "media-lost": "no-answer" };

/** Runs one loop. Null when it was stopped before its end. */
export function runLoop(line: LoopLine, sources: Sources, stop: AbortSignal, make: Make = (config) => new RTCPeerConnection(config)): Promise<LoopResult | null> {
  return new Promise((resolve) => {
    const run = new Run(line, sources, make, resolve);
    if (stop.aborted) return run.end(null);
    stop.addEventListener("abort", () => run.end(null), { once: true });
    run.start();
  });
}

class Run {
  readonly #line: LoopLine;
  readonly #sources: Sources;
  readonly #make: Make;
  readonly #resolve: (result: LoopResult | null) => void;
  #peer: RTCPeerConnection | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forget: (() => void)[] = [];
  #ended = false;

  constructor(line: LoopLine, sources: Sources, make: Make, resolve: (result: LoopResult | null) => void) {
    this.#line = line;
    this.#sources = sources;
    this.#make = make;
    this.#resolve = resolve;
  }

  start(): void {
    this.#forget = [this.#line.on("loop", (message) => this.#hear(message)), this.#sources.changed(() => void this.#attach())];
    this.#fail("no-answer", OFFERED_WITHIN);
    this.#line.signal({ t: "loop-start" });
  }

  end(result: LoopResult | null): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    for (const forget of this.#forget) forget();
    if (this.#peer) this.#peer.onconnectionstatechange = null;
    this.#peer?.close();
    this.#line.signal({ t: "loop-end" });
    this.#resolve(result);
  }

  /** Gives up after a while, in place of an older limit. */
  #fail(failure: LoopFailure, after: Ms): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end({ failure }), after);
  }

  #hear(message: LoopIn): void {
    if (message.t === "loop-over") return this.end({ failure: REFUSED[message.reason] ?? "blocked" });
    if (message.s.t === "offer") void this.#answer(message.s);
  }

  async #answer({ sdp, ice }: Extract<SignalIn, { t: "offer" }>): Promise<void> {
    const peer = this.#make({ iceServers: ice as RTCIceServer[], bundlePolicy: "max-bundle" });
    this.#peer = peer;
    this.#fail("blocked", CONNECTED_WITHIN);
    peer.onconnectionstatechange = () => {
      if (peer.connectionState === "connected") this.#measure(peer);
      else if (peer.connectionState === "failed") this.end({ failure: "blocked" });
    };
    try {
      await peer.setRemoteDescription({ type: "offer", sdp });
      for (const transceiver of peer.getTransceivers()) if (transceiver.mid === "mic" || transceiver.mid === "cam") transceiver.direction = "sendonly";
      await this.#attach();
      await peer.setLocalDescription(await peer.createAnswer());
    } catch (error) {
      if (this.#ended) return; // closed meanwhile
      this.end({ failure: "blocked" });
      throw error;
    }
    this.#line.signal({ t: "loop", s: { t: "answer", sdp: peer.localDescription?.sdp ?? "" } });
  }

  async #attach(): Promise<void> {
    const tracks = this.#sources.tracks();
    for (const { mid, sender } of this.#peer?.getTransceivers() ?? []) {
      if (this.#ended || (mid !== "mic" && mid !== "cam")) continue;
      if (sender.track !== tracks[mid]) await sender.replaceTrack(tracks[mid]);
    }
  }

  #measure(peer: RTCPeerConnection): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void peer.getStats().then((stats) => this.end({ figures: figuresOf(stats.values()) }));
    }, MEASURED_FOR);
  }
}
