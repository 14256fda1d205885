/** Signals of distress, before anything else: who, where, for how long, and what can be done. Only mediators see them. */
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { RequestCard } from "../components/RequestCard";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { Ms, View } from "../protocol";
import { inDistress } from "./queue";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

export function DistressPart({ view, now, acts }: { view: View; now: Ms; acts: Acts }) {
  const { t, rich, time, duration } = useText();
  const words = useConsoleWords(view);
  const open = inDistress(view);
  const closed = view.signals.filter((signal) => signal.closed_at !== null);
  if (!open.length && !closed.length) return null;
  return (
    <RailSection id="distress" title={t("console-distress")}>
      {open.map(({ person: { seat, name }, room: at, care }) => {
        const room = at ? view.rooms[at] : undefined;
        return (
          <RequestCard key={seat} icon="hand" danger title={rich("console-distress-from", { name: <b>{name}</b> })} note={`${room ? words.room(room) : t("room-lobby")} · ${duration(Math.max(0, now - (care.distress_since ?? now)))}`}>
            <Button kind="main" size="dense" onClick={() => acts.open({ kind: "distress", seat })} aria-label={`${t("console-distress-do")}: ${name}`}>
              {t("console-distress-do")}
            </Button>
          </RequestCard>
        );
      })}
      {closed.length > 0 && (
        <details className="small quiet">
          <summary>{t("console-distress-earlier", { count: closed.length })}</summary>
          <ul>
            {closed.map(({ seat, at, closed_at, by }) => (
              <li key={`${seat}-${at}`}>{t(by === seat ? "console-distress-taken-back" : "console-distress-closed", { name: nameOf(view, seat), at: time(at), until: time(closed_at ?? at), by: nameOf(view, by ?? seat) })}</li>
            ))}
          </ul>
        </details>
      )}
    </RailSection>
  );
}
