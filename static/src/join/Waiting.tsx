/** The waiting room: who the mediator is, what happens next, the mediator's word when one is asked to wait, and a way to write. */
import { useEffect, useState } from "react";
import { DistressNotice } from "../care/DistressNotice";
import { useDistress, useDistressKeys } from "../care/useCareActions";
import { WaitNotice } from "../care/WaitNotice";
import { useServerClock, useView } from "../client";
import { AppFrame, Main } from "../components/AppFrame";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { Pill } from "../components/Pill";
import { RoomBanner } from "../components/RoomBanner";
import { TopBar } from "../components/TopBar";
import { useNow } from "../components/useNow";
import { Station, WaitLine } from "../components/WaitLine";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { mediatorsIn, meIn } from "../people";
import { LineNotice } from "../room/LineNotice";
import { NewsArea } from "../room/NewsArea";
import { useLeave } from "../room/useLeave";
import { Check } from "./Check";
import { JoinSteps } from "./JoinPage";
import { MediatorCard } from "./MediatorCard";
import { ComposeToMediators, MediatorMessages } from "./WriteToMediators";

const MINUTE = 60_000; // ms
const LONG_WAIT = 10 * MINUTE;
const TICK = 15_000; // ms

export function Waiting() {
  const [checking, setChecking] = useState(false);
  return checking ? <Check onBack={() => setChecking(false)} /> : <WaitingRoom onCheck={() => setChecking(true)} />;
}

function WaitingRoom({ onCheck }: { onCheck: () => void }) {
  const { t } = useText();
  const view = useView();
  const distress = useDistress();
  useDistressKeys();
  const minimal = meIn(view).care.wait?.minimal ?? false;
  const { ask, dialog } = useLeave();
  usePageSigns(t("waiting-page"), "lobby");
  return (
    <AppFrame kind="lobby">
      <TopBar title={minimal ? t("waiting-page") : <bdi>{view.title}</bdi>} note={minimal ? undefined : t("waiting-page")} onLeave={ask} />
      <RoomBanner kind="lobby" eyebrow={t("waiting-page")} title={t("waiting-alone")}>
        <Pill icon="ear">{t("hear-nobody")}</Pill>
        <Pill icon="notRecorded">{t("not-recorded")}</Pill>
      </RoomBanner>
      <Main>
        <div className="sheet two">
        <div className="stack roomy">
          <JoinSteps step="wait" />
          <LineNotice />
          <DistressNotice />
          <WaitNotice />
          {minimal ? <h1 className="h1">{t("wait-minimal-title")}</h1> : <Next />}
        </div>
        <div className="stack">
          {!minimal && <MediatorCard mediators={view.mediators} />}
          <Card title={minimal ? undefined : t("messages-title")}>
            {!minimal && <MediatorMessages />}
            {!minimal && <ComposeToMediators />}
            {!distress.signalled && (
              <Button kind="plain" icon="hand" onClick={distress.toggle}>
                {t("distress-signal")}
              </Button>
            )}
            <Button kind="plain" icon="mic" onClick={onCheck}>
              {t("waiting-check-again")}
            </Button>
          </Card>
        </div>
        </div>
      </Main>
      <NewsArea />
      {dialog}
    </AppFrame>
  );
}

function Next() {
  const text = useText();
  const { t, duration } = text;
  const view = useView();
  const me = meIn(view);
  const waited = useNow(TICK, useServerClock()) - me.since;
  const mediator = mediatorsIn(text, view);
  const held = me.word && t("waiting-held-say", { ...mediator, words: me.word });
  useEffect(() => {
    if (held) announce(held, "assertive");
  }, [held]);
  return (
    <>
      <div className="stack tight">
        <h1 className="h1">{t(me.standing === "held" ? "waiting-held-title" : "waiting-title", mediator)}</h1>
        {me.standing === "held" && (
          <Notice tone="room" icon="chat" title={t("waiting-word-from", mediator)}>
            <bdi>{me.word}</bdi>
          </Notice>
        )}
        <p className="lede">{t("waiting-lede")}</p>
      </div>
      <WaitLine label={t("waiting-next")}>
        <Station state="done" title={t("waiting-signed")} />
        <Station state="here" title={t("waiting-here")}>
          {t("waiting-here-note", mediator)}
        </Station>
        <Station state="later" title={t("waiting-lets-in", mediator)}>
          {t("waiting-lets-in-note")}
        </Station>
        <Station state="later" title={t("waiting-enter")}>
          {t("waiting-enter-note")}
        </Station>
      </WaitLine>
      <p className="small quiet">
        {waited >= MINUTE ? t("waiting-since", { time: duration(waited, "long") }) : t("waiting-just-now")} {waited >= LONG_WAIT && t("waiting-long", mediator)}
      </p>
    </>
  );
}
