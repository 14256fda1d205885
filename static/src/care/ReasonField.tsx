/** Beside one's wish: why, if one likes. Only the mediators read it. */
import { type FormEvent, useState } from "react";
import { REASON_CHARS } from "../care";
import { useRun } from "../client";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import type { Request } from "../protocol";

export function ReasonField({ request }: { request: Request }) {
  const { t } = useText();
  const run = useRun();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  if (request.reason) {
    return (
      <p>
        {t("request-reason-said")} <bdi>{request.reason}</bdi>
      </p>
    );
  }
  if (!open) {
    return (
      <Button size="dense" onClick={() => setOpen(true)}>
        {t("request-reason-open")}
      </Button>
    );
  }
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const reason = text.trim();
    if (reason && (await run({ t: "ask", kind: request.kind, reason }))) announce(`${t("request-reason-said")} ${reason}`);
  };
  return (
    <form className="stack tight" onSubmit={(event) => void send(event)}>
      <TextField label={t("request-reason")} hint={t("request-reason-hint")} maxLength={REASON_CHARS} value={text} onText={setText} autoFocus />
      <Button size="dense" type="submit" unavailable={!text.trim()}>
        {t("request-reason-send")}
      </Button>
    </form>
  );
}
