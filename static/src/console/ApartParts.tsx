/** No-contact orders on the console: at the person, and as the reason why people are not brought together. */
import { type Barrier, keptApartFrom } from "../apart";
import { Notice } from "../components/Notice";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { SeatId, View } from "../protocol";

/** "Kept apart from Ben Okafor", for the mediators alone. */
export function ApartMark({ view, seat }: { view: View; seat: SeatId }) {
  const { list } = useText();
  const others = keptApartFrom(view, seat);
  if (!others.length) return null;
  return <KeptApart names={list(others.map((other) => nameOf(view, other)))} />;
}

/** The same, with the names as a list in words. */
export function KeptApart({ names }: { names: string }) {
  const { t } = useText();
  return (
    <StateMark icon="apart" tone="warn">
      {t("console-apart-from", { names })}
    </StateMark>
  );
}

/** Why these people are not brought together; nothing can acknowledge it. */
export function Barriers({ view, barriers }: { view: View; barriers: readonly Barrier[] }) {
  const { t } = useText();
  return barriers.map((barrier) =>
    barrier.kind === "no-contact" ? (
      <Notice key={`${barrier.one} ${barrier.other}`} tone="danger" icon="apart" title={t("console-apart-never", { one: nameOf(view, barrier.one), other: nameOf(view, barrier.other) })}>
        {t("console-apart-never-how")}
      </Notice>
    ) : (
      <Notice key={barrier.kind} tone="danger" icon="apart" title={t("console-sides-apart")}>
        {t("console-sides-apart-how")}
      </Notice>
    ),
  );
}
