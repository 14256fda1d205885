/**
 * Where a personal link leads: what happens next, in plain words, and a way to try camera and sound alone, at any time
 * before. Nothing is used up until the person presses a button.
 */
import { useState } from "react";
import { api, ApiError } from "../api";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button } from "../components/Button";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { InlineAlert } from "../components/Notice";
import { TopBar } from "../components/TopBar";
import { Station, WaitLine } from "../components/WaitLine";
import { deviceWord } from "../deviceWord";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { takeSecret } from "./secret";

const PROBLEMS = new Set(["no-such-thing", "too-frequent", "unreachable", "unavailable"]);

/** Why the link did not open, as the id of its words. */
function problemOf(error: unknown): string {
  const code = error instanceof ApiError ? error.code : "unavailable";
  return `join-problem-${PROBLEMS.has(code) ? code : "no-such-thing"}`;
}

export default function Landing({ go = (path: string) => location.replace(path) }: { go?: (path: string) => void }) {
  const { t } = useText();
  const [secret] = useState(takeSecret);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  usePageSigns(t("join-title"));
  const open = async (page: "r" | "try") => {
    setBusy(true);
    setProblem("");
    try {
      const { seat } = await api.join(secret, deviceWord());
      go(`/${page}/${encodeURIComponent(seat)}`);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Page bar={<TopBar />} narrow>
      <div className="stack tight">
        <h1 className="h1">{t(secret ? "join-title" : "join-no-link-title")}</h1>
        <p className="lede">{t(secret ? "join-lede" : "join-no-link")}</p>
      </div>
      {secret && (
        <>
          <WaitLine label={t("join-next")}>
            <Station state="later" title={t("join-next-sign")}>
              {t("join-next-sign-note")}
            </Station>
            <Station state="later" title={t("join-next-check")}>
              {t("join-next-check-note")}
            </Station>
            <Station state="later" title={t("join-next-wait")}>
              {t("join-next-wait-note")}
            </Station>
          </WaitLine>
          {problem && <InlineAlert title={t("join-problem")}>{t(problem)}</InlineAlert>}
          <Actions>
            <Button kind="main" size="big" onClick={() => void open("r")} unavailable={busy}>
              {t(busy ? "loading" : "join-go")}
            </Button>
            <Button icon="camera" size="big" onClick={() => void open("try")} unavailable={busy}>
              {t("join-try")}
            </Button>
          </Actions>
          <p className="small quiet">{t("join-try-note")}</p>
          <p className="small quiet">{t("join-nothing-yet")}</p>
        </>
      )}
      <LanguageSwitch />
    </Page>
  );
}
