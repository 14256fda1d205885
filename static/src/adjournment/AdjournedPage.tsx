/** The session goes on another day: when, the mediator's word, what will happen then, a way to write, and what one could read. */
import "./Adjournment.css";
import { useEffect, useState } from "react";
import { useView } from "../client";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { TopBar } from "../components/TopBar";
import { Station, WaitLine } from "../components/WaitLine";
import { useText } from "../i18n";
import { Agreement } from "../join/Agreement";
import { MediatorCard } from "../join/MediatorCard";
import { ComposeToMediators, MediatorMessages } from "../join/WriteToMediators";
import { usePageSigns } from "../pageSigns";
import { mediatorsIn, meIn, nameOf, shortName } from "../people";
import { LineNotice } from "../room/LineNotice";
import { NewsArea } from "../room/NewsArea";
import { useLeave } from "../room/useLeave";
import type { Adjournment } from "../adjourned";
import { Reading } from "./Reading";
import { dayAndTime, zoneOf } from "./when";

export function AdjournedPage({ adjourned }: { adjourned: Adjournment }) {
  const { t } = useText();
  const view = useView();
  const [signing, setSigning] = useState(false);
  const { ask, dialog } = useLeave();
  usePageSigns(t("adjourned-note"));
  const { signed } = meIn(view);
  useEffect(() => {
    document.documentElement.scrollTop = 0; // one reads the agreement, and this page, from the beginning
  }, [signing]);
  if (signing && !signed) return <Agreement onBack={() => setSigning(false)} />;
  return (
    <>
      <Page bar={<TopBar title={<bdi>{view.title}</bdi>} note={t("adjourned-note")} onLeave={ask} />}>
        <LineNotice />
        <Heading adjourned={adjourned} />
        <div className="two">
          <div className="stack roomy">
            {!signed && <Unsigned onRead={() => setSigning(true)} />}
            <ThatDay />
            <Reading />
          </div>
          <div className="stack">
            <MediatorCard mediators={view.mediators} />
            <Card title={t("messages-title")}>
              <MediatorMessages />
              <ComposeToMediators />
            </Card>
          </div>
        </div>
      </Page>
      <NewsArea anew />
      {dialog}
    </>
  );
}

/** When it goes on, in the reader's own time; said at once, also when another day is set. */
function Heading({ adjourned: { by, until, word } }: { adjourned: Adjournment }) {
  const text = useText();
  const { t, language } = text;
  const view = useView();
  const mediator = shortName(nameOf(view, by));
  const title = until === null ? t("adjourned-title-open") : t("adjourned-title-day", { when: dayAndTime(text, until) });
  useEffect(() => announce(t("adjourned-say", { title }), "assertive"), [t, title]);
  return (
    <div className="stack tight">
      <h1 className="h1">{title}</h1>
      <p className="quiet">{until === null ? t("adjourned-open-note", { name: mediator }) : t("adjourned-zone", { zone: zoneOf(language.intl, until) })}</p>
      <p className="lede">{t("adjourned-lede")}</p>
      {word && (
        <Notice tone="room" icon="chat" title={t("adjourned-word-from", { name: mediator })}>
          <bdi className="said-words">{word}</bdi>
        </Notice>
      )}
    </div>
  );
}

function Unsigned({ onRead }: { onRead: () => void }) {
  const { t } = useText();
  return (
    <Card title={t("adjourned-sign")}>
      <p>{t("adjourned-sign-note")}</p>
      <Actions>
        <Button kind="main" icon="file" onClick={onRead}>
          {t("adjourned-sign-do")}
        </Button>
      </Actions>
    </Card>
  );
}

function ThatDay() {
  const text = useText();
  const { t } = text;
  const view = useView();
  return (
    <Card title={t("adjourned-then")}>
      <WaitLine label={t("adjourned-then")}>
        <Station state="later" title={t("adjourned-then-link")}>
          {t("adjourned-then-link-note")}
        </Station>
        <Station state="later" title={t("adjourned-then-check")}>
          {t(view.attestation ? "adjourned-then-word-note" : "adjourned-then-check-note")}
        </Station>
        <Station state="later" title={t("adjourned-then-in", mediatorsIn(text, view))}>
          {t("adjourned-then-in-note")}
        </Station>
      </WaitLine>
    </Card>
  );
}
