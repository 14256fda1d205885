/** The draft as everyone present reads it, and whose summary would hold what. */
import { Card } from "../components/Card";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Draft, View } from "../protocol";
import { OutcomeWords } from "../room/OutcomeNotice";
import { admittedOf } from "./board";
import { PacketList } from "./PacketList";
import { useConsoleWords } from "./words";

export function ClosingPreview({ view, draft, last }: { view: View; draft: Draft; last: boolean }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const readers = admittedOf(view).filter(({ person }) => person.seat !== view.you);
  return (
    <div className="stack">
      {last ? (
        <Notice tone="warn" title={t("console-closing-what")}>
          {t("console-closing-what-how")}
        </Notice>
      ) : (
        <Notice tone="ok" icon="eye" title={t("console-closing-shown")}>
          {readers.length ? t("console-closing-shown-to", { names: words.names(readers) }) : t("console-closing-nobody")}
        </Notice>
      )}
      <Card>
        <OutcomeWords draft={draft} />
      </Card>
      <Card title={t("console-packets")}>
        <p className="small quiet">{t("console-packets-how")}</p>
        <PacketList view={view} />
      </Card>
    </div>
  );
}
