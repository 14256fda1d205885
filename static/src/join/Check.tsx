/** How one looks and sounds, before anybody sees or hears it; then into the waiting room, with picture, sound or text only. */
import { useState } from "react";
import { useClient, useRun, useView } from "../client";
import { Button } from "../components/Button";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { meIn, shortName } from "../people";
import { JOINT, type Mode, steers } from "../protocol";
import { DeviceChecks } from "./DeviceChecks";
import { DevicePreview } from "./DevicePreview";
import { JoinPage } from "./JoinPage";

/** Asks to come in; mediators let themselves in. */
function useArrive(): { arrive: (mode: Mode) => Promise<void>; busy: boolean } {
  const run = useRun();
  const view = useView();
  const { media } = useClient();
  const [busy, setBusy] = useState(false);
  const arrive = async (mode: Mode) => {
    setBusy(true);
    if (mode !== "video") await media.setCamera(false);
    if (mode === "text") media.devices.stop();
    const { person } = meIn(view);
    const came = await run({ t: "arrive", mode });
    if (came && steers(person)) await run({ t: "admit", seat: person.seat, room: JOINT, acknowledged: [] });
    setBusy(false);
  };
  return { arrive, busy };
}

/** With onBack it is a second look from the waiting room: nothing is asked of the server. */
export function Check({ onBack }: { onBack?: () => void }) {
  const { t } = useText();
  const view = useView();
  const { arrive, busy } = useArrive();
  const me = meIn(view);
  usePageSigns(t("step-check"));
  return (
    <JoinPage step="check">
      {me.standing === "departed" && <Notice title={t("check-left-title")}>{t("check-left")}</Notice>}
      <div className="stack tight">
        <h1 className="h1">{t("check-title", { name: shortName(me.person.name) })}</h1>
        <p className="lede">{t("check-lede")}</p>
      </div>
      <div className="two">
        <DevicePreview />
        <div className="stack roomy">
          <DeviceChecks />
          <div className="stack tight">
            <p>{t("check-name", { name: me.person.name })}</p>
            <p className="small quiet">{t("check-name-note")}</p>
          </div>
          <LanguageSwitch />
          {onBack ? (
            <Button kind="main" size="big" onClick={onBack}>
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
