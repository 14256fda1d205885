/** The connection: how sound and picture travelled to the server and back, what to do, and the figures when asked for. */
import "./LineRow.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { Check } from "../components/Checks";
import { Facts } from "../components/Facts";
import { useText } from "../i18n";
import type { Figures } from "./figures";
import { gradeOf } from "./grades";
import type { LoopResult } from "./loop";
import type { LineCheck } from "./useLineCheck";

/** The id of the words for a result. */
function wordsFor({ measuring, result }: LineCheck): string {
  if (result === null) return "check-network-measuring";
  if ("figures" in result) return `check-network-${gradeOf(result.figures)}`;
  return measuring ? "check-network-measuring" : `check-network-${result.failure}`;
}

function isGood({ measuring, result }: LineCheck): boolean {
  if (result === null) return measuring;
  return "figures" in result && gradeOf(result.figures) === "good";
}

export function LineRow({ line }: { line: LineCheck }) {
  const { t } = useText();
  const { measuring, result } = line;
  return (
    <Check
      good={isGood(line)}
      title={t("check-network")}
      action={
        <Button size="dense" onClick={line.again} unavailable={measuring}>
          {t(measuring ? "check-network-running" : "check-network-again")}
        </Button>
      }
    >
      <span role="status">{t(wordsFor(line))}</span>
      {result && "figures" in result && <Numbers result={result} />}
    </Check>
  );
}

function Numbers({ result: { figures } }: { result: Extract<LoopResult, { figures: Figures }> }) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack tight figures">
      <Button kind="plain" size="dense" expanded={shown} onClick={() => setShown(!shown)}>
        {t("check-numbers")}
      </Button>
      {shown && (
        <Facts
          facts={[
            { name: t("check-round-trip"), value: figures.roundTrip === null ? t("check-not-measured") : t("check-milliseconds", { ms: figures.roundTrip }) },
            { name: t("check-lost"), value: figures.lost === null ? t("check-not-measured") : t("check-percent", { percent: Math.round(figures.lost * 1000) / 10 }) },
            { name: t("check-way"), value: t(figures.relayed ? "check-way-relayed" : "check-way-direct") },
          ]}
        />
      )}
    </div>
  );
}
