/** While the session is locked: that nobody else comes in, who asked to, and the way to open it again. */
import "./LockSign.css";
import { useEffect } from "react";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { turnedAway } from "../lock";
import type { View } from "../protocol";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

export function LockSign({ view, acts }: { view: View; acts: Acts }) {
  return view.lock === null ? null : <Locked view={view} acts={acts} />;
}

function Locked({ view, acts }: { view: View; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const outside = turnedAway(view);
  const who = outside.length ? t("console-locked-asked", { names: words.names(outside) }) : "";
  useEffect(() => {
    if (who) announce(who);
  }, [who]);
  return (
    <div className="lock-sign" role="group" aria-label={t("console-locked")}>
      <StateMark icon="lock">{t("console-locked")}</StateMark>
      {who && (
        <StateMark icon="door" tone="warn">
          {who}
        </StateMark>
      )}
      <Button size="dense" onClick={() => void acts.run({ t: "lock-session", locked: false })}>
        {t("console-unlock-do")}
      </Button>
    </div>
  );
}
