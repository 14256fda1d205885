/** Instead of the people: a break with its shared countdown, or a rest while no mediator is there. Nobody is heard or seen. */
import "./Stage.css";
import { useEffect } from "react";
import { isMediator } from "../alone";
import { ReadyCheck } from "../care/ReadyCheck";
import { useServerClock, useView } from "../client";
import { Actions } from "../components/Actions";
import { Button } from "../components/Button";
import { Countdown } from "../components/Countdown";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { mediatorsIn } from "../people";
import type { Pause } from "../protocol";

export function BreakStage({ pause, onWrite }: { pause: Pause; onWrite: () => void }) {
  const text = useText();
  const { t, time, duration } = text;
  const view = useView();
  const clock = useServerClock();
  const { until, started_at } = pause;
  useEffect(() => {
    announce(t("break-say", { time: time(until) }), "assertive");
    return () => announce(t("break-over-say"), "assertive");
  }, [until, t, time]);
  return (
    <div className="centre">
      <div className="stack roomy pause">
        <h2 className="h1 read-title">{t("break-until", { time: time(until) })}</h2>
        <p className="lede">{t("break-lede")}</p>
        <Countdown endsAt={until} total={until - started_at} note={t("break-of", { time: duration(until - started_at, "long") })} clock={clock} />
        <Actions centred>
          <ReadyCheck />
          <Button size="big" icon="chat" onClick={onWrite}>
            {t("write-to", mediatorsIn(text, view))}
          </Button>
        </Actions>
        <p className="small quiet">
          {!isMediator(view) && t("ready-note")} {t("break-after")}
        </p>
      </div>
    </div>
  );
}

export function RestStage({ onWrite }: { onWrite: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  useEffect(() => {
    announce(t("rest-say"), "assertive");
    return () => announce(t("rest-over-say"), "assertive");
  }, [t]);
  return (
    <div className="centre">
      <div className="stack roomy pause">
        <h2 className="h1 read-title">{t("rest-title")}</h2>
        <p className="lede">{t("rest-lede")}</p>
        <Actions centred>
          <Button size="big" icon="chat" onClick={onWrite}>
            {t("write-to", mediatorsIn(text, view))}
          </Button>
        </Actions>
      </div>
    </div>
  );
}
