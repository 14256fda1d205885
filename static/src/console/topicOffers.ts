/** What the mediator can do with one topic of the agenda. */
import type { IconName } from "../components/Icon";
import type { AgendaItem, AgendaState, ItemId } from "../protocol";
import type { Offer, Speech } from "./offers";
import type { Acts } from "./useActs";

const STATES: readonly (readonly [AgendaState, IconName])[] = [
  ["current", "current"],
  ["done", "check"],
  ["open", "open"],
  ["parked", "park"],
];

export function topicOffers({ t }: Pick<Speech, "t">, item: AgendaItem, order: readonly ItemId[], acts: Pick<Acts, "run" | "open">): Offer[] {
  const at = order.indexOf(item.id);
  const place = (before: ItemId | null) => void acts.run({ t: "place-agenda-item", item: item.id, before });
  const marks = STATES.filter(([state]) => item.state !== state).map(([state, icon]): Offer => ({ id: state, label: t(`console-mark-${state}`), icon, run: () => void acts.run({ t: "mark-agenda-item", item: item.id, state }) }));
  const offers: (Offer | false)[] = [
    ...marks,
    { id: "edit", label: t("console-topic-edit"), icon: "pen", run: () => acts.open({ kind: "agenda-item", item: item.id }) },
    { id: "note", label: t("console-topic-note"), icon: "chat", run: () => acts.open({ kind: "agenda-note", item: item.id }) },
    at > 0 && { id: "up", label: t("console-topic-up"), icon: "up", run: () => place(order[at - 1] ?? null) },
    at < order.length - 1 && { id: "down", label: t("console-topic-down"), icon: "down", run: () => place(order[at + 2] ?? null) },
    { id: "remove", label: t("console-topic-remove"), icon: "trash", danger: true, run: () => void acts.run({ t: "remove-agenda-item", item: item.id }) },
  ];
  return offers.filter((offer) => offer !== false);
}
