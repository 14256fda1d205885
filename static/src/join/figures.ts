/**
 * What a loop measured, read from the browser's statistics (W3C webrtc-stats), as three figures. Pure.
 *
 * 1. The round trip is that of the chosen pair's own checks, or of the sound's reports where there is none.
 * 2. What is lost counts both ways, and the worse way is told. If much was sent and nothing came back, all is lost.
 * 3. Relayed: the chosen way leads through a relay (TURN). No address is read.
 */
import type { Ms } from "../protocol";

export interface Figures {
  readonly roundTrip: Ms | null;
  /** Of packets, from 0 to 1; null while too few were sent to say. */
  readonly lost: number | null;
  readonly relayed: boolean;
}

/** Fewer packets than this say nothing about loss. */
const ENOUGH = 20;

/** The parts of the reports that are read here; browsers leave out what they do not know. */
interface Report {
  readonly id: string;
  readonly type: string;
  readonly selectedCandidatePairId?: string;
  readonly selected?: boolean;
  readonly nominated?: boolean;
  readonly state?: string;
  readonly localCandidateId?: string;
  readonly candidateType?: string;
  readonly currentRoundTripTime?: number; // s
  readonly totalRoundTripTime?: number; // s
  readonly responsesReceived?: number;
  readonly roundTripTime?: number; // s
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
}

export function figuresOf(reports: Iterable<unknown>): Figures {
  const all = [...reports] as Report[];
  const pair = chosenPair(all);
  const local = all.find(({ id }) => id === pair?.localCandidateId);
  return { roundTrip: roundTripOf(pair, all), lost: lostOf(all), relayed: local?.candidateType === "relay" };
}

function chosenPair(all: readonly Report[]): Report | undefined {
  const chosen = all.find(({ type }) => type === "transport")?.selectedCandidatePairId;
  const pairs = all.filter(({ type }) => type === "candidate-pair");
  return pairs.find(({ id, selected }) => id === chosen || selected) ?? pairs.find(({ nominated, state }) => nominated && state === "succeeded");
}

function roundTripOf(pair: Report | undefined, all: readonly Report[]): Ms | null {
  const mean = pair?.responsesReceived ? (pair.totalRoundTripTime ?? 0) / pair.responsesReceived : 0;
  const heard = all.find(({ type, roundTripTime }) => type === "remote-inbound-rtp" && roundTripTime !== undefined)?.roundTripTime;
  const seconds = mean || pair?.currentRoundTripTime || heard;
  return seconds === undefined ? null : Math.round(seconds * 1000);
}

function sum(all: readonly Report[], type: string, field: "packetsSent" | "packetsReceived" | "packetsLost"): number {
  return all.reduce((total, report) => total + (report.type === type ? (report[field] ?? 0) : 0), 0);
}

function lostOf(all: readonly Report[]): number | null {
  const sent = sum(all, "outbound-rtp", "packetsSent");
  const came = sum(all, "inbound-rtp", "packetsReceived");
  if (sent < ENOUGH) return null;
  if (!came) return 1;
  const up = Math.max(0, sum(all, "remote-inbound-rtp", "packetsLost")) / sent;
  const missed = Math.max(0, sum(all, "inbound-rtp", "packetsLost"));
  return Math.min(1, Math.max(up, missed / (came + missed)));
}
