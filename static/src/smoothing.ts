/**
 * Holds sound and pictures a little longer where packets must often be asked for again, so that they come evenly.
 *
 * 1. Where more than one packet in fifty had to be asked for, what is lost twice still comes in time with 300 ms in hand,
 *    on a long way with time for three questions and their answers; without it a picture would stand still for a moment.
 *    Longer than 600 ms nobody can talk to each other. A good line waits for nothing.
 * 2. It begins at once and ends after 20 good seconds. Sound and pictures wait alike: lips and voice stay together.
 */
import type { Ms } from "./protocol";

const LOOKS_EVERY: Ms = 1000;
const [SHORTEST_HOLD, LONGEST_HOLD]: [Ms, Ms] = [300, 600];
const QUESTIONS = 3;
const OFTEN = 0.02; // of the packets
const LEAST = 20; // packets; fewer say nothing
const GOOD_FOR: Ms = 20_000;

type Watched = Pick<RTCPeerConnection, "getStats" | "getReceivers">;

export class Smoothing {
  readonly #peer: Watched;
  #packets = 0;
  #asked = 0;
  #badAt: Ms | null = null;
  #timer: ReturnType<typeof setInterval>;

  constructor(peer: Watched) {
    this.#peer = peer;
    this.#timer = setInterval(() => void this.look(), LOOKS_EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks at what came since the last time. */
  async look(): Promise<void> {
    let [packets, asked, trip] = [0, 0, 0];
    (await this.#peer.getStats()).forEach((one: Record<string, unknown>) => {
      if (one.type === "candidate-pair" && one.nominated === true) trip = Math.max(trip, Number(one.currentRoundTripTime ?? 0) * 1000);
      if (one.type !== "inbound-rtp" || typeof one.nackCount !== "number" || one.kind !== "video") return;
      packets += Number(one.packetsReceived);
      asked += one.nackCount;
    });
    if (packets - this.#packets < LEAST) return;
    const often = (asked - this.#asked) / (packets - this.#packets) > OFTEN;
    [this.#packets, this.#asked] = [packets, asked];
    const now = Date.now();
    if (often) this.#badAt = now;
    else if (this.#badAt === null || now - this.#badAt < GOOD_FOR) return;
    else this.#badAt = null;
    for (const receiver of this.#peer.getReceivers()) if ("jitterBufferTarget" in receiver) receiver.jitterBufferTarget = often ? hold(trip) : null;
  }
}

/** So long must be waited on a way of which a round trip takes so long. */
function hold(trip: Ms): Ms {
  return Math.min(LONGEST_HOLD, Math.max(SHORTEST_HOLD, Math.round(QUESTIONS * trip)));
}
