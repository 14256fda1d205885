import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IN_CAUCUS, mediation, serverOf } from "./console/testkit";
import type { GlimpseBody } from "./messages";
import { JOINT } from "./protocol";
import { watchQuality } from "./qualityWatch";

const PERIOD = 5000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched(view = mediation()) {
  const { client, tell } = serverOf(view);
  const sent: GlimpseBody[] = [];
  client.connection.peek = (body) => void sent.push(body);
  const stats = { lost: 0, roundTrip: 0.02 };
  let received = 0;
  client.media.stats = async () => {
    received += 500;
    const report = new Map<string, unknown>([
      ["pair", { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: stats.roundTrip }],
      ["in", { type: "inbound-rtp", packetsReceived: received, packetsLost: stats.lost }],
    ]);
    return report as unknown as RTCStatsReport;
  };
  const stop = watchQuality(client);
  const words = () => sent.filter((body) => body.t === "quality").map((body) => body.t === "quality" && body.word);
  return { client, sent, stats, stop, tell, words };
}

test("figures go out once a period, the word only when it changes", async () => {
  const { client, sent, stats, stop, words } = watched();
  await vi.advanceTimersByTimeAsync(3 * PERIOD);
  expect(words()).toEqual(["good"]);
  expect(sent.filter(({ t }) => t === "quality-figures")).toHaveLength(2); // the first measure has nothing before it
  stats.roundTrip = 1.2;
  await vi.advanceTimersByTimeAsync(2 * PERIOD);
  expect(words()).toEqual(["good", "poor"]);
  expect(client.store.get().quality["s-mara"]).toBe("poor");
  stop();
  const before = sent.length;
  await vi.advanceTimersByTimeAsync(2 * PERIOD);
  expect(sent).toHaveLength(before);
});

test("what happens in other rooms, of which a mediator is told, does not show in the mediator's own", async () => {
  const { client, sent, tell } = watched(mediation(IN_CAUCUS));
  await vi.advanceTimersByTimeAsync(2 * PERIOD);
  const before = sent.length;
  const { person } = client.store.get().view!.people["s-ben"]!;
  tell({ t: "line-back", at: 0, seat: "s-ben" });
  tell({ t: "seat-withdrew", at: 0, seat: "s-ben", room: JOINT });
  tell({ t: "seat-placed", at: 0, person, room: JOINT, confirmed: true, on_line: true, mode: "video", may_draw: true });
  expect(sent).toHaveLength(before);
  await vi.advanceTimersByTimeAsync(PERIOD);
  expect(sent).toHaveLength(before + 1); // the figures, in step as always
});

test("who comes is told the word again, and outside of all rooms nothing is measured", async () => {
  const { client, stop, tell, words } = watched();
  await vi.advanceTimersByTimeAsync(2 * PERIOD);
  tell({ t: "line-back", at: 0, seat: "s-ben" });
  expect(words()).toEqual(["good", "good"]);
  const view = mediation({ "s-mara": "" });
  client.store.change({ view: { ...view, people: { ...view.people, "s-mara": { ...view.people["s-mara"]!, standing: "departed", room: null } } } });
  await vi.advanceTimersByTimeAsync(3 * PERIOD);
  expect(words()).toEqual(["good", "good"]);
  stop();
});
