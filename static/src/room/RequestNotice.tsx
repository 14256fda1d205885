/** What one asked the mediators for, acknowledged and to be taken back, and their answer. Nobody else sees any of it. */
import { useEffect, useState } from "react";
import { ReasonField } from "../care/ReasonField";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { shortName } from "../people";

const ICONS = { break: "break", "private-word": "caucus", help: "help" } as const;

export function RequestNotice() {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  const [read, setRead] = useState("");
  const mine = view.requests[view.you];
  const name = shortName(view.mediators[0]?.name ?? "");
  const words = mine ? t(`request-${mine.kind}-sent`, { name }) : answerInWords(view.answer, t, name);
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

function answerInWords(answer: string, t: (id: string, args?: Record<string, string>) => string, name: string): string {
  if (!answer) return "";
  return t(answer === "granted" ? "request-granted" : "request-answered", { name });
}
