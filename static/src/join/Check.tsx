/** How one looks and sounds, before anybody sees or hears it; then into the waiting room, with picture, sound or text only. */
import { useEffect, useRef, useState } from "react";
import { useClient, useRun, useView } from "../client";
import { Button } from "../components/Button";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { meIn, shortName, wordsOf } from "../people";
import { JOINT, type Mode, type Readiness, steers } from "../protocol";
import { DeviceChecks } from "./DeviceChecks";
import { DevicePreview } from "./DevicePreview";
import { DoorsClosed } from "./DoorsClosed";
import { completed, forMode } from "./grades";
import { JoinPage } from "./JoinPage";
import { tellReadiness, toTell } from "./tellReadiness";
import { useReadiness } from "./useReadiness";

/** Asks to come in and tells what was found; mediators let themselves in. Asked before closed doors, it asks again when they open. */
function useArrive(found: Readiness): { arrive: (mode: Mode) => Promise<void>; tryAgain: () => Promise<void>; busy: boolean; shut: boolean } {
  const run = useRun();
  const view = useView();
  const { media, connection, store } = useClient();
  const [busy, setBusy] = useState(false);
  const { person } = meIn(view);
  const arrive = async (mode: Mode) => {
    setBusy(true);
    const told = toTell(found, view.you, mode);
    if (mode !== "video") await media.setCamera(false);
    if (mode === "text") media.devices.stop();
    const came = await run({ t: "arrive", mode });
    if (came && steers(person)) await run({ t: "admit", seat: person.seat, room: JOINT, acknowledged: [] });
    else if (came && !store.get().view?.lock) await tellReadiness(connection, view, told);
    setBusy(false);
  };
  const shut = view.lock !== null && !steers(person);
  return { ...useWhenOpen(shut, arrive), busy, shut };
}

/** Asks once more, in the way that was chosen, when the doors open. After a reload nothing was chosen: then one chooses anew. */
function useWhenOpen(shut: boolean, arrive: (mode: Mode) => Promise<void>): { arrive: (mode: Mode) => Promise<void>; tryAgain: () => Promise<void> } {
  const asked = useRef<Mode>(null);
  const stood = useRef(shut);
  useEffect(() => {
    const opened = stood.current && !shut;
    stood.current = shut;
    if (opened && asked.current !== null) void arrive(asked.current);
  });
  return {
    arrive: (mode) => {
      asked.current = mode;
      return arrive(mode);
    },
    tryAgain: () => arrive(asked.current ?? "text"),
  };
}

/** With onBack it is a second look from the waiting room: the mediators are told what is different now. */
export function Check({ onBack }: { onBack?: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const { connection } = useClient();
  const check = useReadiness();
  const { arrive, tryAgain, busy, shut } = useArrive(check.found);
  const me = meIn(view);
  const back = () => {
    void tellReadiness(connection, view, forMode(completed(check.found, me.readiness), me.mode));
    onBack?.();
  };
  usePageSigns(t("step-check"));
  if (shut) return <DoorsClosed busy={busy} onTry={() => void tryAgain()} />;
  return (
    <JoinPage step="check">
      {me.standing === "invited" && !steers(me.person) && Object.keys(view.rooms).length > 0 && <Notice title={t("adjourned-back-title")}>{t("adjourned-back")}</Notice>}
      {me.standing === "departed" && <Notice title={t("check-left-title")}>{t("check-left")}</Notice>}
      <div className="stack tight">
        <h1 className="h1">{t("check-title", { name: shortName(me.person.name) })}</h1>
        <p className="lede">{t("check-lede")}</p>
      </div>
      <div className="two">
        <DevicePreview who={wordsOf(text, view, me.person)} />
        <div className="stack roomy">
          <DeviceChecks check={check} />
          <div className="stack tight">
            <p>{t("check-name", { name: me.person.name })}</p>
            <p className="small quiet">{t("check-name-note")}</p>
          </div>
          <LanguageSwitch />
          {onBack ? (
            <Button kind="main" size="big" onClick={back}>
              {t("check-back")}
            </Button>
          ) : (
            <Ways busy={busy} steering={steers(me.person)} arrive={(mode) => void arrive(mode)} />
          )}
        </div>
      </div>
    </JoinPage>
  );
}

function Ways({ busy, steering, arrive }: { busy: boolean; steering: boolean; arrive: (mode: Mode) => void }) {
  const { t } = useText();
  const words = steering ? "check-go-mediator" : "check-go";
  return (
    <div className="stack tight">
      <Button kind="main" size="big" onClick={() => arrive("video")} unavailable={busy}>
        {t(busy ? "loading" : words)}
      </Button>
      <div className="row">
        <Button kind="plain" onClick={() => arrive("audio")} unavailable={busy}>
          {t("check-audio-only")}
        </Button>
        <Button kind="plain" onClick={() => arrive("text")} unavailable={busy}>
          {t("check-text-only")}
        </Button>
      </div>
    </div>
  );
}
