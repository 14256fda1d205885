/**
 * The rehearsal (/try/…): camera, microphone, speakers and line, days before or just before, alone. Nobody is told; what
 * the last check found is kept on this device, and told only when the person asks to come in.
 */
import { useEffect, useState } from "react";
import { ClientProvider, useClient, useRoomState } from "../client";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button, ButtonLink } from "../components/Button";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { Notice } from "../components/Notice";
import { ReadinessList } from "../components/ReadinessList";
import { TopBar } from "../components/TopBar";
import { stopOnExit } from "../exits";
import { useText } from "../i18n";
import type { Tone } from "../kinds";
import { usePageSigns } from "../pageSigns";
import type { Readiness } from "../protocol";
import { LineNotice } from "../room/LineNotice";
import { endSeat, seatOf } from "../seat";
import { DeviceChecks } from "./DeviceChecks";
import { DevicePreview } from "./DevicePreview";
import { Ended } from "./Ended";
import { type Grade, overall } from "./grades";
import { keepCheck } from "./lastCheck";
import { makeRehearsal } from "./rehearsal";
import { useReadiness } from "./useReadiness";

export default function Rehearsal() {
  const [client] = useState(() => makeRehearsal(seatOf(location.pathname)));
  useEffect(() => {
    const { connection } = client;
    connection.start();
    const forget = stopOnExit(() => endSeat(client));
    return () => {
      forget();
      endSeat(client);
    };
  }, [client]);
  return (
    <ClientProvider client={client}>
      <Stages />
    </ClientProvider>
  );
}

/** The rehearsal, then what it found. */
export function Stages() {
  const { media, connection } = useClient();
  const line = useRoomState((state) => state.line);
  const [done, setDone] = useState<Readiness | null>(null);
  const finish = (found: Readiness) => {
    media.stop();
    connection.stop();
    setDone(found);
  };
  const again = () => {
    connection.start();
    setDone(null);
  };
  if (done) return <Done found={done} onAgain={again} />;
  if (line.state === "replaced") return <Ended why="replaced" onBack={() => connection.start()} />;
  if (line.state === "removed" || line.state === "signed-out") return <Ended why={line.state} />;
  return <Trying onDone={finish} />;
}

function Trying({ onDone }: { onDone: (found: Readiness) => void }) {
  const { t } = useText();
  const { connection } = useClient();
  const check = useReadiness();
  const { found } = check;
  usePageSigns(t("rehearsal-title"));
  useEffect(() => {
    if (overall(found) !== "unknown") keepCheck(connection.seat, found);
  }, [found, connection]);
  return (
    <Page bar={<TopBar note={t("rehearsal-bar")} />}>
      <div className="stack tight">
        <h1 className="h1">{t("rehearsal-title")}</h1>
        <p className="lede">{t("rehearsal-lede")}</p>
      </div>
      <LineNotice />
      <div className="two">
        <DevicePreview who={{ name: t("rehearsal-you"), role: t("rehearsal-you-note"), side: "n" }} />
        <div className="stack roomy">
          <DeviceChecks check={check} />
          <LanguageSwitch />
          <Button kind="main" size="big" onClick={() => onDone(found)}>
            {t("rehearsal-finish")}
          </Button>
        </div>
      </div>
    </Page>
  );
}

const TONES: Record<Grade, Tone> = { ready: "ok", limited: "plain", trouble: "warn", unknown: "plain" };

function Done({ found, onAgain }: { found: Readiness; onAgain: () => void }) {
  const { t } = useText();
  const { seat } = useClient().connection;
  const grade = overall(found);
  usePageSigns(t("rehearsal-done-title"));
  return (
    <Page bar={<TopBar note={t("rehearsal-bar")} />} narrow>
      <h1 className="h1">{t("rehearsal-done-title")}</h1>
      <Notice tone={TONES[grade]} title={t(`rehearsal-${grade}`)}>
        {t(`rehearsal-${grade}-note`)}
      </Notice>
      <ReadinessList label={t("rehearsal-found")} found={found} />
      <p>{t("rehearsal-nobody")}</p>
      <p className="small quiet">{t("rehearsal-kept")}</p>
      <Actions>
        <Button kind="main" size="big" onClick={onAgain}>
          {t("rehearsal-again")}
        </Button>
        <ButtonLink size="big" href={`/r/${encodeURIComponent(seat)}`}>
          {t("rehearsal-go-on")}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
