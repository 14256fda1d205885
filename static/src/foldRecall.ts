/** The part of the fold that keeps a recall (room_server/session/views/recalls.py). Pure. */
import type { Told } from "./messages";
import type { View } from "./protocol";
import type { Recall, Recalled, RecallEvent } from "./recall";

type Table<Name extends RecallEvent["t"]> = { readonly [N in Name]: (v: View, e: Told<N>) => View };

function changed(v: View, recall: Partial<Recall>, mine: Partial<Recalled> = {}): View {
  return { ...v, recall: v.recall && { ...v.recall, ...recall }, recalled: v.recalled && { ...v.recalled, ...mine } };
}

export const RECALL: Table<RecallEvent["t"]> = {
  "recall-planned": (v, { by, at, until, seats, expected, alone }) => ({
    ...v,
    recall: { by, started_at: at, until, seats, expected, alone, waits: [] },
    recall_over: null,
  }),
  "recall-set": (v, { until, others }) => ({ ...v, recalled: { until, others, waits: false } }),
  "recall-prolonged": (v, { until }) => changed(v, { until }, { until }),
  "recall-answered": (v, { seat, wait }) => {
    const others = (v.recall?.waits ?? []).filter((other) => other !== seat);
    return changed(v, { waits: wait ? [...others, seat] : others }, seat === v.you ? { waits: wait } : {});
  },
  "recall-lifted": (v, { seat }) => {
    const left = (seats: readonly string[] = []) => seats.filter((other) => other !== seat);
    const seen = changed(v, { seats: left(v.recall?.seats), waits: left(v.recall?.waits) });
    return seat === v.you ? { ...seen, recalled: null } : seen;
  },
  "recall-ended": (v, { how, by, at, came, waits, kept }) => ({ ...v, recall: null, recall_over: { how, by, at, came, waits, kept } }),
};
