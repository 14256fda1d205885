/** Time alone with each side, to keep a balance. Parties do not see it. */
import { Balance } from "../components/Balance";
import { RailSection } from "../components/ConsoleFrame";
import { useText } from "../i18n";
import type { Ms, View } from "../protocol";
import { sidesOf } from "./board";
import { type Tally, timeWith } from "./times";
import { sideSign } from "./words";

export function TimesPart({ view, tally, now }: { view: View; tally: Tally; now: Ms }) {
  const { t, duration } = useText();
  const note = (side: string) => {
    if (tally.stay?.side === side) return t("console-with-them-now", { time: duration(Math.max(0, now - tally.stay.since)) });
    const last = tally.last[side];
    return last === undefined ? t("console-not-yet-alone") : t("console-last-alone", { time: duration(Math.max(0, now - last)) });
  };
  const sides = sidesOf(view).filter((side) => sideSign(side) !== "n");
  if (!sides.length) return null;
  return (
    <RailSection id="balance" title={t("console-balance")} aside={<span className="tiny quiet">{t("console-balance-who")}</span>}>
      <Balance sides={sides.map((side) => ({ side: sideSign(side), time: timeWith(tally, side, now), note: note(side) }))} />
    </RailSection>
  );
}
