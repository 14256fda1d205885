/** The mediator's page while the session is adjourned: until when, the way back, and what one prepares meanwhile. */
import "./Adjournment.css";
import { useState } from "react";
import type { Adjournment } from "../adjourned";
import { useServerClock, useView } from "../client";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { TopBar } from "../components/TopBar";
import { useNow } from "../components/useNow";
import { AgendaPart } from "../console/AgendaPart";
import { Aloud } from "../console/Aloud";
import { Dialogs } from "../console/Dialogs";
import { DistressPart } from "../console/DistressPart";
import { NotesPart } from "../console/NotesPart";
import type { Task } from "../console/tasks";
import { useActs } from "../console/useActs";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { LineNotice } from "../room/LineNotice";
import { NewsArea } from "../room/NewsArea";
import { useLeave } from "../room/useLeave";
import { Letters } from "./Letters";
import { PeopleAway } from "./PeopleAway";
import { Reading } from "./Reading";
import { RoomsPrepared } from "./RoomsPrepared";
import { dayAndTime, zoneOf } from "./when";

const TICK = 15_000; // ms

export function AdjournedConsole({ adjourned }: { adjourned: Adjournment }) {
  const { t } = useText();
  const view = useView();
  const now = useNow(TICK, useServerClock());
  const [task, setTask] = useState<Task>();
  const acts = useActs(view, setTask);
  const leave = useLeave();
  usePageSigns(`${t("adjourned-note")} · ${view.title}`);
  return (
    <>
      <Page bar={<TopBar title={<bdi>{view.title}</bdi>} note={t("adjourned-note")} onLeave={leave.ask} />}>
        <LineNotice />
        <Heading adjourned={adjourned} onReconvene={() => setTask({ kind: "reconvene" })} onChange={() => setTask({ kind: "adjourn" })} />
        <DistressPart view={view} now={now} acts={acts} />
        <div className="two">
          <div className="stack roomy">
            <Letters view={view} acts={acts} />
            <RoomsPrepared view={view} acts={acts} />
            <PeopleAway view={view} acts={acts} />
            <Reading />
          </div>
          <div className="stack roomy">
            <div className="card adjourned-part">
              <AgendaPart view={view} now={now} acts={acts} />
            </div>
            <div className="card adjourned-part">
              <NotesPart view={view} />
            </div>
          </div>
        </div>
      </Page>
      <Aloud view={view} now={now} />
      <NewsArea anew />
      {task && <Dialogs view={view} task={task} setTask={setTask} acts={acts} />}
      {leave.dialog}
    </>
  );
}

interface HeadingProps {
  adjourned: Adjournment;
  onReconvene: () => void;
  onChange: () => void;
}

function Heading({ adjourned: { until, word }, onReconvene, onChange }: HeadingProps) {
  const text = useText();
  const { t, language } = text;
  return (
    <>
      <div className="stack tight">
        <h1 className="h1">{until === null ? t("adjourned-console-open") : t("adjourned-console-day", { when: dayAndTime(text, until) })}</h1>
        {until !== null && <p className="quiet">{t("adjourn-zone", { zone: zoneOf(language.intl, until) })}</p>}
        <p className="lede">{t("adjourned-console-lede")}</p>
        {word && (
          <Notice icon="chat" title={t("adjourn-word")}>
            <bdi className="said-words">{word}</bdi>
          </Notice>
        )}
      </div>
      <Actions>
        <Button kind="main" size="big" icon="door" onClick={onReconvene}>
          {t("adjourned-reconvene")}
        </Button>
        <Button size="big" icon="clock" onClick={onChange}>
          {t("adjourn-change-do")}
        </Button>
      </Actions>
    </>
  );
}
