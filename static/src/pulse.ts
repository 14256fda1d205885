/**
 * Whether packets still come in over a connection, noticed within three seconds.
 *
 * 1. The forwarder sends something twice a second, be it an empty report (media/pulse.py). Without any for two seconds the way
 *    is dead, whatever the browser's own connection state says: that takes half a minute.
 * 2. A pause of the page's own (a laptop that slept, a tab that was held) is not held against the way: it gets its
 *    time again.
 * 3. A browser that counts nothing is believed: then its own state decides.
 */
import type { Ms } from "./protocol";

const LOOKS_EVERY: Ms = 500;
const DEAD_AFTER: Ms = 2000;
const OWN_PAUSE: Ms = 1500;
const COUNTERS = ["bytesReceived", "packetsReceived", "requestsReceived", "responsesReceived"];

type Counting = Pick<RTCPeerConnection, "getStats">;

export class Pulse {
  /** When something was last known to have come. */
  grewAt: Ms;
  readonly #peer: Counting;
  readonly #dead: () => void;
  #count = -1;
  #lookedAt: Ms;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** Watches from now on; `dead` is called once. */
  constructor(peer: Counting, dead: () => void) {
    this.#peer = peer;
    this.#dead = dead;
    this.grewAt = this.#lookedAt = Date.now();
    this.#later();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #later(): void {
    this.#timer = setTimeout(() => void this.#look(), LOOKS_EVERY);
  }

  async #look(): Promise<void> {
    const count = counted(await this.#peer.getStats());
    if (this.#stopped) return;
    const now = Date.now();
    if (count === null || count !== this.#count || now - this.#lookedAt > OWN_PAUSE) this.grewAt = now;
    this.#lookedAt = now;
    if (count !== null) this.#count = count;
    if (now - this.grewAt < DEAD_AFTER) return this.#later();
    this.#stopped = true;
    this.#dead();
  }
}

/** All that came over the way, data and checks alike; null where nothing is counted. */
function counted(report: RTCStatsReport): number | null {
  let sum: number | null = null;
  report.forEach((one: Record<string, unknown>) => {
    if (one.type !== "candidate-pair" && one.type !== "transport") return;
    for (const name of COUNTERS) if (typeof one[name] === "number") sum = (sum ?? 0) + one[name];
  });
  return sum;
}
