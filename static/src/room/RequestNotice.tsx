/** What one asked the mediators for, acknowledged and to be taken back, and their answer. Nobody else sees any of it. */
import { useEffect, useState } from "react";
import { ReasonField } from "../care/ReasonField";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { type Text, useText } from "../i18n";
import { mediatorsIn } from "../people";
import type { View } from "../protocol";

const ICONS = { break: "break", "private-word": "caucus", help: "help" } as const;

export function RequestNotice() {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const [read, setRead] = useState("");
  const mine = view.requests[view.you];
  const words = mine ? t(`request-${mine.kind}-sent`, mediatorsIn(text, view)) : answerInWords(text, view);
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  useEffect(() => {
    if (mine) setRead(""); // a new question will have a new answer, even in the same words
  }, [mine]);
  if (mine) {
    return (
      <Notice tone="ok" icon={ICONS[mine.kind]} title={words}>
        <div className="row wish">
          <ReasonField key={mine.kind} request={mine} />
          <Button size="dense" onClick={() => void run({ t: "withdraw-request" })}>
            {t("request-withdraw")}
          </Button>
        </div>
      </Notice>
    );
  }
  if (!view.answer || read === view.answer) return null;
  return (
    <Notice tone="room" icon="chat" title={words} onDismiss={() => setRead(view.answer)}>
      {view.answer !== "granted" && view.answer !== "answered" && <bdi>{view.answer}</bdi>}
    </Notice>
  );
}

function answerInWords(text: Text, view: View): string {
  if (!view.answer) return "";
  return text.t(view.answer === "granted" ? "request-granted" : "request-answered", mediatorsIn(text, view));
}
