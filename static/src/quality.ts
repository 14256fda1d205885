/**
 * How well this browser's line carries: what getStats says, from both ends, as figures and as a word. Pure, no DOM.
 *
 * What the forwarder receives of us stands in its reports (remote-inbound-rtp), what we receive in our own (inbound-rtp).
 * One frozen picture is no sign: it also freezes when somebody turns a camera on. A word gets worse at once and better only when it was better twice, so that it does not flicker.
 */
import { type Ms, QUALITIES, type Quality, type QualityFigures } from "./protocol";

/** Bounds of a word: from here on a line is so. Losses in thousandths, freezes in one period. */
const UNSTEADY: Partial<QualityFigures> = { round_trip_ms: 300, jitter_ms: 40, lost_up: 30, lost_down: 30, freezes: 2 };
const POOR: Partial<QualityFigures> = { round_trip_ms: 700, jitter_ms: 120, lost_up: 100, lost_down: 100, freezes: 6 };
/** What the server takes at most. */
const MOST = 60_000;

/** The counters at one moment, summed over all streams. */
export interface Sample {
  readonly at: Ms;
  readonly roundTrip: number; // s
  readonly jitter: number; // s
  readonly lostUp: number; // of 1
  readonly received: number;
  readonly lost: number;
  readonly freezes: number;
  readonly framesPerSecond: number;
}

interface Stat {
  readonly type: string;
  readonly [name: string]: unknown;
}

const number = (stat: Stat, name: string): number => (typeof stat[name] === "number" ? (stat[name] as number) : 0);
const sum = (stats: readonly Stat[], name: string): number => stats.reduce((total, stat) => total + number(stat, name), 0);
const most = (stats: readonly Stat[], name: string): number => stats.reduce((best, stat) => Math.max(best, number(stat, name)), 0);

/** Reads a report of RTCPeerConnection.getStats(). */
export function sampleOf(report: Iterable<Stat>, at: Ms): Sample {
  const stats = [...report];
  const of = (type: string) => stats.filter((stat) => stat.type === type);
  const pairs = of("candidate-pair").filter((pair) => pair.nominated === true && pair.state === "succeeded");
  const [ups, downs] = [of("remote-inbound-rtp"), of("inbound-rtp")];
  const frames = downs.map((stat) => number(stat, "framesPerSecond")).filter((rate) => rate > 0);
  return {
    at,
    roundTrip: pairs.length ? most(pairs, "currentRoundTripTime") : most(ups, "roundTripTime"),
    jitter: Math.max(most(ups, "jitter"), most(downs, "jitter")),
    lostUp: most(ups, "fractionLost"),
    received: sum(downs, "packetsReceived"),
    lost: sum(downs, "packetsLost"),
    freezes: sum(downs, "freezeCount"),
    framesPerSecond: frames.length ? Math.min(...frames) : 0,
  };
}

/** What happened between two samples. A connection made anew counts from nothing. */
export function figuresOf(before: Sample | null, now: Sample): QualityFigures {
  const fresh = before === null || now.received < before.received;
  const [received, lost, freezes] = fresh ? [now.received, now.lost, now.freezes] : [now.received - before.received, now.lost - before.lost, now.freezes - before.freezes];
  const whole = (value: number, bound = MOST) => Math.min(bound, Math.max(0, Math.round(value)));
  return {
    round_trip_ms: whole(now.roundTrip * 1000),
    jitter_ms: whole(now.jitter * 1000),
    lost_up: whole(now.lostUp * 1000, 1000),
    lost_down: whole((1000 * Math.max(0, lost)) / Math.max(1, received + lost), 1000),
    freezes: whole(freezes),
    frames_per_second: whole(now.framesPerSecond, 1000),
  };
}

export function wordFor(figures: QualityFigures): Quality {
  const reaches = (bounds: Partial<QualityFigures>) => Object.entries(bounds).some(([name, bound]) => figures[name as keyof QualityFigures] >= bound);
  if (reaches(POOR)) return "poor";
  return reaches(UNSTEADY) ? "unsteady" : "good";
}

/** The word to show after a new one: worse at once, better the second time in a row. */
export class Calm {
  #shown: Quality = "good";
  #better = false;

  take(word: Quality): Quality {
    const better = QUALITIES.indexOf(word) < QUALITIES.indexOf(this.#shown);
    if (!better || this.#better) this.#shown = word;
    this.#better = better && this.#shown !== word;
    return this.#shown;
  }
}
