/** Who waits for a mediator: in the lobby, or in a room without one; what they were told, and who waits longer than agreed. */
import { agreedUntil, type Waiting, waitingOf } from "../care";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { RequestCard } from "../components/RequestCard";
import { StateMark } from "../components/StateMark";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { Ms, View } from "../protocol";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

export function WaitsPart({ view, now, acts }: { view: View; now: Ms; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const waiting = waitingOf(view);
  const nameFor = (one: Waiting) => (one.room ? words.room(one.room) : nameOf(view, one.seats[0] ?? ""));
  if (!waiting.length) return null;
  return (
    <RailSection id="waits" title={t("console-waiting-list")} aside={<Tag>{waiting.length}</Tag>}>
      {waiting.map((one) => (
        <One key={one.key} view={view} one={one} name={nameFor(one)} now={now} acts={acts} />
      ))}
    </RailSection>
  );
}

function One({ view, one, name, now, acts }: { view: View; one: Waiting; name: string; now: Ms; acts: Acts }) {
  const { t, time, duration, list } = useText();
  const late = now >= agreedUntil(view, one);
  const people = one.room ? `${list(one.seats.map((seat) => nameOf(view, seat)))} · ` : "";
  const told = one.wait?.until ? ` · ${t("console-wait-told", { time: time(one.wait.until) })}` : "";
  const note = `${people}${t("console-wait-since", { time: duration(Math.max(0, now - one.since)) })}${told}`;
  return (
    <RequestCard icon={late ? "warning" : "clock"} title={<b>{name}</b>} note={<Late late={late} note={note} />}>
      {one.seats.map((seat) => (
        <Answer key={seat} view={view} seat={seat} alone={!one.room} />
      ))}
      <Button size="dense" onClick={() => acts.open({ kind: "wait", seats: one.seats, name })} aria-label={`${t("console-wait-do")}: ${name}`}>
        {t("console-wait-do")}
      </Button>
    </RequestCard>
  );
}

function Late({ late, note }: { late: boolean; note: string }) {
  const { t } = useText();
  if (!late) return note;
  return (
    <>
      {note}
      <br />
      <StateMark icon="clock" tone="warn">
        {t("console-wait-late")}
      </StateMark>
    </>
  );
}

function Answer({ view, seat, alone }: { view: View; seat: string; alone: boolean }) {
  const { t, time } = useText();
  const answer = view.people[seat]?.care.answer;
  if (!answer) return null;
  const words = t(answer.well ? "console-wait-well" : "console-wait-not-well", { time: time(answer.at) });
  return (
    <StateMark icon={answer.well ? "check" : "hand"} tone={answer.well ? "ok" : "warn"}>
      {alone ? words : `${nameOf(view, seat)}: ${words}`}
    </StateMark>
  );
}
