/**
 * That one is called back into the joint session: when, and how many others will be there at most. Who needs a moment
 * says so; the mediators alone see it. Read aloud when it begins or changes, and once more shortly before its end.
 */
import { useEffect, useRef, useState } from "react";
import { useRun, useServerClock, useView } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { myRoom } from "../people";
import { JOINT } from "../protocol";
import type { Recalled } from "../recall";
import { useLeft } from "./useLeft";

const SECOND = 1000; // ms
const SOON = 10_000; // ms before the end

export function RecallNotice() {
  const view = useView();
  const { recalled } = view;
  const over = useLifted(recalled !== null, myRoom(view)?.room === JOINT);
  const [read, setRead] = useState(0);
  if (recalled) return <CalledBack recalled={recalled} />;
  if (!over || read === over) return null;
  return <Lifted onDismiss={() => setRead(over)} />;
}

/** Counts how often one was called back and then was not, without being brought over; 0 since one was. */
function useLifted(called: boolean, there: boolean): number {
  const before = useRef(called);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (there) setTimes(0);
    else if (before.current && !called) setTimes((old) => old + 1);
    before.current = called;
  }, [called, there]);
  return there ? 0 : times;
}

function CalledBack({ recalled: { until, others, waits } }: { recalled: Recalled }) {
  const { t, clock } = useText();
  const run = useRun();
  const left = useLeft(until);
  useReadAloud({ until, others, waits }, left <= SOON);
  return (
    <Notice tone="room" icon={waits ? "check" : "joint"} title={waits ? t("recall-waits-title") : t("recall-title", { time: clock(left) })}>
      <div className="stack tight">
        <p>{waits ? t("recall-waits") : t("recall-others", { count: others })}</p>
        <span>
          <Button icon={waits ? "joint" : "hand"} onClick={() => void run({ t: "answer-recall", wait: !waits })}>
            {t(waits ? "recall-come" : "recall-wait")}
          </Button>
        </span>
        {!waits && <p>{t("recall-off")}</p>}
      </div>
    </Notice>
  );
}

/** Says it once when it begins or changes, and once when it is over soon; never each second. */
function useReadAloud({ until, others, waits }: Recalled, soon: boolean): void {
  const { t, duration } = useText();
  const now = useServerClock();
  useEffect(() => {
    if (waits) return announce(`${t("recall-waits-title")} ${t("recall-waits")}`);
    announce(`${t("recall-say", { time: duration(Math.ceil((until - now()) / SECOND) * SECOND, "long") })} ${t("recall-others", { count: others })}`);
  }, [until, others, waits, t, duration, now]);
  useEffect(() => {
    if (soon && !waits) announce(t("recall-soon-say"));
  }, [soon, waits, t]);
}

function Lifted({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useText();
  useEffect(() => announce(`${t("recall-lifted")} ${t("recall-lifted-note")}`), [t]);
  return (
    <Notice icon="info" title={t("recall-lifted")} onDismiss={onDismiss}>
      {t("recall-lifted-note")}
    </Notice>
  );
}
