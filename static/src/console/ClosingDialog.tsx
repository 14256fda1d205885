/** Ending in three steps: write the draft, everyone present reads it, then the end. What is closed is exactly the draft that was shown. */
import { useState } from "react";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Notice } from "../components/Notice";
import { Steps } from "../components/Steps";
import { useText } from "../i18n";
import type { Command } from "../messages";
import type { View } from "../protocol";
import { ClosingDraft, type DraftText, draftOf, textOf } from "./ClosingDraft";
import { ClosingPreview } from "./ClosingPreview";

const WIDTH = 46; // rem

interface Props {
  view: View;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
  /** Not the end: another day. */
  onAdjourn: () => void;
}

export function ClosingDialog({ view, run, onClose, onAdjourn }: Props) {
  const { t } = useText();
  const [text, setText] = useState<DraftText>(() => textOf(view.draft));
  const [writes, setWrites] = useState(view.draft === null);
  const [sure, setSure] = useState(false);
  const shown = view.draft;
  const step = writes || !shown ? 0 : sure ? 2 : 1;
  const show = async () => {
    if (await run({ t: "draft-outcome", ...draftOf(text) })) setWrites(false);
  };
  const end = async () => {
    if (shown && (await run({ t: "close-session", outcome: shown.outcome }))) onClose();
  };
  const rewrite = () => {
    setText(textOf(shown));
    setSure(false);
    setWrites(true);
  };
  const actions = [
    <>
      <Button onClick={onClose}>{t("console-closing-later")}</Button>
      <Button kind="main" icon="eye" onClick={() => void show()}>
        {t("console-closing-show")}
      </Button>
    </>,
    <>
      <Button onClick={onClose} data-autofocus="">
        {t("console-closing-later")}
      </Button>
      <Button icon="pen" onClick={rewrite}>
        {t("console-closing-rewrite")}
      </Button>
      <Button kind="main" onClick={() => setSure(true)}>
        {t("console-closing-go-on")}
      </Button>
    </>,
    <>
      <Button onClick={() => setSure(false)}>{t("console-closing-back")}</Button>
      <Button kind="danger" onClick={() => void end()}>
        {t("console-closing-end")}
      </Button>
    </>,
  ];
  return (
    <Dialog title={t("console-closing-title")} width={WIDTH} onClose={onClose} actions={actions[step]}>
      <Steps label={t("console-closing-steps")} steps={[t("console-closing-step-write"), t("console-closing-step-show"), t("console-closing-step-end")]} current={step} />
      {step === 0 && (
        <Notice icon="clock" title={t("adjourn-instead")}>
          <Button size="dense" onClick={onAdjourn}>
            {t("adjourn-palette")}
          </Button>
        </Notice>
      )}
      {step === 0 && <ClosingDraft view={view} text={text} onText={setText} />}
      {step > 0 && shown && <ClosingPreview view={view} draft={shown} last={step === 2} />}
    </Dialog>
  );
}
