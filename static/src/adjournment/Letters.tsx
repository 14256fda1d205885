/** Who wrote to the mediators while the session is adjourned and has no answer yet, the oldest first. */
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { RequestCard } from "../components/RequestCard";
import { unanswered } from "../console/letters";
import type { Acts } from "../console/useActs";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { View } from "../protocol";

const NOTHING_PUT_AWAY: ReadonlySet<string> = new Set();

export function Letters({ view, acts }: { view: View; acts: Acts }) {
  const { t, rich, dateTime } = useText();
  const letters = unanswered(view, NOTHING_PUT_AWAY);
  return (
    <Card title={t("adjourned-letters")}>
      {!letters.length && <p className="small quiet">{t("adjourned-letters-none")}</p>}
      {letters.map(({ line, by, text, at }) => {
        const name = nameOf(view, by);
        return (
          <RequestCard key={line} icon="chat" title={rich("console-wrote-to-you", { name: <b>{name}</b> })} note={dateTime(at)}>
            <p className="letter small" dir="auto">
              {text}
            </p>
            <Button size="dense" onClick={() => acts.open({ kind: "write", seat: by })} aria-label={`${t("console-answer")}: ${name}`}>
              {t("console-answer")}
            </Button>
          </RequestCard>
        );
      })}
    </Card>
  );
}
