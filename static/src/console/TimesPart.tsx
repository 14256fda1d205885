/** Time alone with each side, to keep a balance: from the mediator's own view. Parties do not see it. */
import { timeAlone } from "../alone";
import { Balance } from "../components/Balance";
import { RailSection } from "../components/ConsoleFrame";
import { useText } from "../i18n";
import type { Ms, View } from "../protocol";
import { sidesOf } from "./board";
import { sideSign } from "./words";

export function TimesPart({ view, now }: { view: View; now: Ms }) {
  const { t, duration } = useText();
  const note = (side: string) => {
    const { since = null, last = null } = view.alone[side] ?? {};
    if (since !== null) return t("console-with-them-now", { time: duration(Math.max(0, now - since)) });
    return last === null ? t("console-not-yet-alone") : t("console-last-alone", { time: duration(Math.max(0, now - last)) });
  };
  const sides = sidesOf(view).filter((side) => sideSign(side) !== "n");
  if (!sides.length) return null;
  return (
    <RailSection id="balance" title={t("console-balance")} aside={<span className="tiny quiet">{t("console-balance-who")}</span>}>
      <Balance sides={sides.map((side) => ({ side: sideSign(side), time: timeAlone(view, side, now), note: note(side) }))} />
    </RailSection>
  );
}
