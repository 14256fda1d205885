/** How the session would end, in words that all see before the end. */
import "./Summary.css";
import { useEffect, useState } from "react";
import { useView } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Document } from "../components/Document";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Draft } from "../protocol";

export function OutcomeNotice() {
  const { t } = useText();
  const { draft, over } = useView();
  const [open, setOpen] = useState(false);
  const words = draft && !over ? t("outcome-drafted", { outcome: t(`outcome-${draft.outcome}`) }) : "";
  const said = draft && JSON.stringify([draft.outcome, draft.points, draft.next_steps]); // a view told anew is no news
  useEffect(() => {
    if (words) announce(words);
  }, [words, said]);
  if (!draft || over) return null;
  return (
    <>
      <Notice icon="file" title={words}>
        <Button size="dense" onClick={() => setOpen(true)}>
          {t("outcome-read")}
        </Button>
      </Notice>
      {open && (
        <Dialog
          title={t("outcome-title")}
          note={t("outcome-note")}
          onClose={() => setOpen(false)}
          actions={
            <Button kind="main" data-autofocus="" onClick={() => setOpen(false)}>
              {t("close")}
            </Button>
          }
        >
          <OutcomeWords draft={draft} />
        </Dialog>
      )}
    </>
  );
}

export function OutcomeWords({ draft }: { draft: Draft }) {
  const { t } = useText();
  const parts = [
    { title: t("outcome-points"), lines: draft.points },
    { title: t("outcome-next"), lines: draft.next_steps },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Document>
      <section>
        <h2>{t("outcome-how")}</h2>
        <p>{t(`outcome-${draft.outcome}`)}</p>
      </section>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line, at) => (
              <li key={at}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Document>
  );
}
