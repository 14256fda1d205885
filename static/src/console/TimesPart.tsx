/** Time alone with each side, to keep a balance, and who is unheard: from the mediator's own view. Parties do not see it. */
import { timeAlone } from "../alone";
import { Balance } from "../components/Balance";
import { RailSection } from "../components/ConsoleFrame";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import type { Ms, SideId, View } from "../protocol";
import { unheardSides } from "../unheard";
import { sidesOf } from "./board";
import { sideSign } from "./words";

/** "Last alone with you 34 min ago". */
export function useLastAlone(view: View, now: Ms): (side: SideId) => string {
  const { t, duration } = useText();
  return (side) => {
    const last = view.alone[side]?.last ?? null;
    return last === null ? t("console-not-yet-alone") : t("console-last-alone", { time: duration(Math.max(0, now - last)) });
  };
}

export function TimesPart({ view, now }: { view: View; now: Ms }) {
  const { t, duration } = useText();
  const lastAlone = useLastAlone(view, now);
  const unheard = new Set(unheardSides(view, now).map(({ side }) => side));
  const note = (side: string) => {
    const since = view.alone[side]?.since ?? null;
    if (since !== null) return t("console-with-them-now", { time: duration(Math.max(0, now - since)) });
    if (!unheard.has(side)) return lastAlone(side);
    return (
      <StateMark icon="ear" tone="warn">
        {lastAlone(side)}
      </StateMark>
    );
  };
  const sides = sidesOf(view).filter((side) => sideSign(side) !== "n");
  if (!sides.length) return null;
  return (
    <RailSection id="balance" title={t("console-balance")} aside={<span className="tiny quiet">{t("console-balance-who")}</span>}>
      <Balance sides={sides.map((side) => ({ side: sideSign(side), time: timeAlone(view, side, now), note: note(side) }))} />
    </RailSection>
  );
}
