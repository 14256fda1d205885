/** For whoever waits for a mediator: what they were told, about how long it takes, and after a while how they are. */
import { useEffect, useState } from "react";
import { type Care, waits } from "../care";
import { useRun, useServerClock, useView } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useNow } from "../components/useNow";
import { useText } from "../i18n";
import { meIn, myRoom, shortName } from "../people";
import type { Ms, View } from "../protocol";

const TICK = 5_000; // ms
const MINUTE = 60_000; // ms

/** Since when the reader waits; null: they do not. */
function waitingSince(view: View): Ms | null {
  if (!waits(view, view.you)) return null;
  const room = myRoom(view);
  return room?.waiting_since ?? meIn(view).since;
}

export function WaitNotice() {
  const view = useView();
  const now = useNow(TICK, useServerClock());
  const since = waitingSince(view);
  const { care } = meIn(view);
  if (since === null) return null;
  return (
    <>
      {care.wait && <Told care={care} now={now} />}
      <CheckIn since={since} now={now} />
    </>
  );
}

function Told({ care: { wait }, now }: { care: Care; now: Ms }) {
  const { t, duration } = useText();
  const view = useView();
  const name = shortName(view.mediators[0]?.name ?? "");
  const words = wait?.word ?? "";
  useEffect(() => {
    announce(words || t("wait-changed"));
  }, [words, wait?.until, t]);
  if (!wait) return null;
  const left = wait.until === null ? null : wait.until - now;
  const minutes = left === null ? 0 : Math.max(1, Math.round(left / MINUTE));
  const time = left === null ? t("wait-unknown") : left > 0 ? t("wait-about", { time: duration(minutes * MINUTE, "long") }) : t("wait-later");
  return (
    <Notice tone="room" icon="clock" title={time}>
      {wait.word && (
        <>
          {name}: <bdi>{wait.word}</bdi>
        </>
      )}
    </Notice>
  );
}

function CheckIn({ since, now }: { since: Ms; now: Ms }) {
  const { t, duration } = useText();
  const view = useView();
  const run = useRun();
  const { answer } = meIn(view).care;
  const [thanked, setThanked] = useState<Ms | null>(null);
  const every = view.check_in_minutes * MINUTE;
  const round = every > 0 ? Math.floor((now - since) / every) : 0;
  const asks = round > 0 && !(answer && answer.at >= since + round * every);
  useEffect(() => {
    if (asks) announce(t("check-in-ask", { time: duration(round * every, "long") }));
  }, [asks, round, every, t, duration]);
  if (answer && thanked !== answer.at && !asks) {
    return (
      <Notice tone="ok" title={t("check-in-thanks")} onDismiss={() => setThanked(answer.at)}>
        {!answer.well && t("check-in-write")}
      </Notice>
    );
  }
  if (!asks) return null;
  return (
    <Notice icon="hand" title={t("check-in-ask", { time: duration(round * every, "long") })}>
      <span className="row tight">
        <Button size="dense" onClick={() => void run({ t: "answer-check-in", well: true })}>
          {t("check-in-well")}
        </Button>
        <Button size="dense" onClick={() => void run({ t: "answer-check-in", well: false })}>
          {t("check-in-not")}
        </Button>
      </span>
    </Notice>
  );
}
