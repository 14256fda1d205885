/**
 * While people are called back into the joint session: how long it lasts, who comes, who asked for a moment, and what
 * a mediator can do. Afterwards: who stays, or why nobody was moved; until it is dismissed or the next one begins.
 */
import "./RecallStrip.css";
import { useEffect, useState } from "react";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { StateMark } from "../components/StateMark";
import { useSaidOnce } from "../components/useSaidOnce";
import { useText } from "../i18n";
import { JOINT, type Ms, type SeatId, type View } from "../protocol";
import { LONGER, type Recall, type RecallOutcome, stillAway } from "../recall";
import { useLeft } from "../room/useLeft";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

const SECOND = 1000; // ms

interface Props {
  view: View;
  acts: Acts;
}

export function RecallStrip({ view, acts }: Props) {
  const [read, setRead] = useState<Ms>(0);
  const { recall, recall_over: over } = view;
  if (recall) return <Running view={view} recall={recall} acts={acts} />;
  if (!over || over.at === read) return null;
  return <Ended view={view} over={over} acts={acts} onDismiss={() => setRead(over.at)} />;
}

function useNames(view: View): (seats: readonly SeatId[]) => string {
  const words = useConsoleWords(view);
  return (seats) => words.names(seats.flatMap((seat) => view.people[seat] ?? []));
}

function Running({ view, recall, acts }: Props & { recall: Recall }) {
  const { t, clock, duration } = useText();
  const names = useNames(view);
  const left = useLeft(recall.until);
  const waits = names(recall.waits);
  const who = t("console-recall-who", { names: names(recall.seats) });
  const time = duration(Math.ceil(left / SECOND) * SECOND, "long");
  useSaidOnce([{ key: `${recall.started_at}`, words: `${t("console-recall-title", { time })}. ${who}` }]);
  useEffect(() => {
    if (recall.waits.length) announce(t("console-recall-waits", { names: waits, count: recall.waits.length }));
  }, [waits, recall.waits.length, t]);
  return (
    <section className="recall-strip" aria-label={t("console-recall-label")}>
      <Notice tone="room" icon="joint" title={t("console-recall-title", { time: clock(left) })}>
        <div className="stack tight">
          <p>{who}</p>
          {recall.waits.length > 0 && (
            <p>
              <StateMark icon="hand" tone="warn">
                {t("console-recall-waits", { names: waits, count: recall.waits.length })}
              </StateMark>
            </p>
          )}
          <div className="row">
            <Button size="dense" onClick={() => void acts.run({ t: "recall-now" })}>
              {t("console-recall-now")}
            </Button>
            <Button size="dense" onClick={() => void acts.run({ t: "prolong-recall", seconds: LONGER })}>
              {t("console-recall-longer")}
            </Button>
            <Button size="dense" kind="plain" onClick={() => void acts.run({ t: "call-off-recall" })}>
              {t("console-recall-call-off")}
            </Button>
          </div>
        </div>
      </Notice>
    </section>
  );
}

interface EndedProps extends Props {
  over: RecallOutcome;
  onDismiss: () => void;
}

/** Only what a mediator still has to know: that all came, or that nobody was left, is seen in the rooms. */
function Ended({ view, over, acts, onDismiss }: EndedProps) {
  const { t } = useText();
  const names = useNames(view);
  const away = stillAway(view, over);
  if (over.how === "called-off" && over.by !== view.you) {
    return <Notice alert title={t("console-recall-called-off", { name: names([over.by]) })} onDismiss={onDismiss} />;
  }
  if (over.how === "changed") {
    return (
      <Notice tone="warn" alert title={t("console-recall-failed")} onDismiss={onDismiss}>
        <div className="stack tight">
          <p>{t("console-recall-failed-note")}</p>
          <span>
            <Button size="dense" onClick={acts.recallEveryone}>
              {t("console-recall-again")}
            </Button>
          </span>
        </div>
      </Notice>
    );
  }
  if (over.how !== "done" || !away.length) return null;
  return (
    <Notice alert icon="hand" title={t("console-recall-stays", { names: names(away), count: away.length })} onDismiss={onDismiss}>
      <p className="row">
        <Button size="dense" onClick={() => acts.stage(away, JOINT)}>
          {t("console-recall-bring")}
        </Button>
      </p>
    </Notice>
  );
}
