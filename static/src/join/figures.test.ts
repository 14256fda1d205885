import { expect, test } from "vitest";
import { figuresOf } from "./figures";

const PAIR = { id: "p1", type: "candidate-pair", localCandidateId: "l1", nominated: true, state: "succeeded", totalRoundTripTime: 0.12, responsesReceived: 4, currentRoundTripTime: 0.9 };
const SENT = { id: "o1", type: "outbound-rtp", packetsSent: 100 };
const CAME = { id: "i1", type: "inbound-rtp", packetsReceived: 90, packetsLost: 10 };

function local(candidateType: string) {
  return { id: "l1", type: "local-candidate", candidateType };
}

test("as Chromium tells it: the transport names the pair, the mean of its checks is the round trip", () => {
  const other = { ...PAIR, id: "p2", localCandidateId: "l2", totalRoundTripTime: 4 };
  const found = figuresOf([other, PAIR, { id: "t", type: "transport", selectedCandidatePairId: "p1" }, local("prflx"), SENT, CAME]);
  expect(found).toEqual({ roundTrip: 30, lost: 0.1, relayed: false });
});

test("as Firefox tells it: the pair itself is selected, and has only its last check", () => {
  const { totalRoundTripTime: _, responsesReceived: __, ...pair } = PAIR;
  expect(figuresOf([{ ...pair, selected: true }, local("host"), SENT, CAME])).toEqual({ roundTrip: 900, lost: 0.1, relayed: false });
});

test("without either, the sound's own reports", () => {
  const { totalRoundTripTime: _, responsesReceived: __, currentRoundTripTime: ___, ...pair } = PAIR;
  expect(figuresOf([pair, local("relay"), { id: "r", type: "remote-inbound-rtp", roundTripTime: 0.05 }])).toEqual({ roundTrip: 50, lost: null, relayed: true });
});

test("the worse way counts, and what never came back is lost", () => {
  expect(figuresOf([SENT, CAME, { id: "r", type: "remote-inbound-rtp", packetsLost: 30 }]).lost).toBe(0.3);
  expect(figuresOf([SENT, { ...CAME, packetsReceived: 0, packetsLost: 0 }]).lost).toBe(1);
  expect(figuresOf([{ ...SENT, packetsSent: 19 }]).lost).toBeNull();
  expect(figuresOf([SENT, { ...CAME, packetsReceived: 120, packetsLost: -3 }]).lost).toBe(0);
  expect(figuresOf([])).toEqual({ roundTrip: null, lost: null, relayed: false });
});
