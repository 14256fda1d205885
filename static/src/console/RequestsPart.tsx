/**
 * Who asks for something, who has a hand up in a room where the mediator is not, who wrote: the oldest first, with where
 * they are and how long they have waited.
 */
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Menu } from "../components/Menu";
import { RequestCard } from "../components/RequestCard";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import { isLive, nameOf } from "../people";
import type { LineView, Ms, Request, View } from "../protocol";
import { unanswered } from "./letters";
import { handsElsewhere, type RaisedHand } from "./queue";
import { BREAK_MINUTES, TURN_MINUTES } from "./queueActions";
import type { Acts } from "./useActs";
import type { PutAway } from "./usePutAway";
import { useConsoleWords } from "./words";

const OTHER_MINUTES: readonly number[] = [5, 15, 20, 30];

interface Props {
  view: View;
  now: Ms;
  acts: Acts;
}

export function RequestsPart({ view, now, acts, away }: Props & { away: PutAway }) {
  const { t } = useText();
  const requests = Object.values(view.requests).toSorted((a, b) => a.asked_at - b.asked_at);
  const hands = handsElsewhere(view);
  const letters = unanswered(view, away.done);
  const count = requests.length + hands.length + letters.length;
  return (
    <RailSection id="asks" title={t("console-asking")} aside={<Tag>{count}</Tag>}>
      {!count && <p className="small quiet">{t("console-nobody-asks")}</p>}
      {requests.map((request) => (
        <OneRequest key={request.seat} view={view} request={request} now={now} acts={acts} />
      ))}
      {hands.map((hand) => (
        <Hand key={hand.seat} view={view} hand={hand} now={now} acts={acts} />
      ))}
      {letters.map((line) => (
        <Letter key={line.line} view={view} line={line} now={now} acts={acts} onDone={() => away.put(line.line)} />
      ))}
    </RailSection>
  );
}

/** "Caucus, Side A · 3 min". */
function useWhere(view: View, now: Ms): (seat: string, since: Ms) => string {
  const { t, duration } = useText();
  const words = useConsoleWords(view);
  return (seat, since) => {
    const at = view.people[seat]?.room;
    const room = at ? view.rooms[at] : undefined;
    return `${room ? words.room(room) : t("room-lobby")} · ${duration(Math.max(0, now - since))}`;
  };
}

function OneRequest({ view, request, now, acts }: Props & { request: Request }) {
  const { t, rich } = useText();
  const where = useWhere(view, now);
  const { seat, kind } = request;
  const name = nameOf(view, seat);
  const room = view.people[seat]?.room;
  const start = (minutes: number) => void acts.run({ t: "start-break", minutes, rooms: room ? [room] : [], request: seat });
  const others = [...OTHER_MINUTES.map((minutes) => ({ id: String(minutes), label: t("console-start-minutes", { minutes }), icon: "break" as const })), { id: "more", label: t("console-break-more"), icon: "clock" as const }];
  return (
    <RequestCard icon={kind === "break" ? "break" : kind === "help" ? "help" : "caucus"} ask={kind !== "break"} title={rich(`console-asks-${kind}`, { name: <b>{name}</b> })} note={where(seat, request.asked_at)}>
      {request.reason && (
        <p className="letter small" dir="auto">
          {request.reason}
        </p>
      )}
      {kind === "break" && room && (
        <>
          <Button kind="main" size="dense" onClick={() => start(BREAK_MINUTES)} aria-label={`${t("console-start", { minutes: BREAK_MINUTES })}: ${name}`}>
            {t("console-start", { minutes: BREAK_MINUTES })}
          </Button>
          <Menu label={t("console-other-break", { name })} iconOnly size="dense" actions={others} onAction={(id) => (id === "more" ? acts.open({ kind: "break", room, request: seat }) : start(Number(id)))} />
        </>
      )}
      {kind !== "break" && room && view.rooms[room]?.kind !== "joint" && view.people[view.you]?.room !== room && (
        <Button size="dense" onClick={() => acts.goIn(room)} aria-label={`${t("console-go-in")}: ${name}`}>
          {t("console-go-in")}
        </Button>
      )}
      <Button size="dense" onClick={() => acts.open({ kind: "answer", seat })} aria-label={`${t("console-answer")}: ${name}`}>
        {t("console-answer")}
      </Button>
    </RequestCard>
  );
}

/** A hand in another room: the floor can be given from here, but for where nobody is heard now. */
function Hand({ view, hand: { seat, at, room }, now, acts }: Props & { hand: RaisedHand }) {
  const { t, rich } = useText();
  const where = useWhere(view, now);
  const name = nameOf(view, seat);
  return (
    <RequestCard icon="raise" title={rich("console-asks-hand", { name: <b>{name}</b> })} note={where(seat, at)}>
      {isLive(room) && room.kind !== "hold" && (
        <Button size="dense" onClick={() => void acts.run({ t: "give-floor", room: room.room, seat, minutes: TURN_MINUTES })} aria-label={`${t("floor-give")}: ${name}`}>
          {t("floor-give")}
        </Button>
      )}
      <Button size="dense" onClick={() => acts.goIn(room.room)} aria-label={`${t("console-go-in")}: ${name}`}>
        {t("console-go-in")}
      </Button>
      <Button size="dense" kind="plain" icon="close" iconOnly onClick={() => void acts.run({ t: "lower-hand", seat })} aria-label={`${t("hand-lower-theirs")}: ${name}`} title={t("hand-lower-theirs")}>
        {t("hand-lower-theirs")}
      </Button>
    </RequestCard>
  );
}

function Letter({ view, line, now, acts, onDone }: Props & { line: LineView; onDone: () => void }) {
  const { t, rich } = useText();
  const where = useWhere(view, now);
  const name = nameOf(view, line.by);
  return (
    <RequestCard icon="chat" title={rich("console-wrote-to-you", { name: <b>{name}</b> })} note={where(line.by, line.at)}>
      <p className="letter small" dir="auto">
        {line.text}
      </p>
      <Button size="dense" onClick={() => acts.open({ kind: "write", seat: line.by })} aria-label={`${t("console-answer")}: ${name}`}>
        {t("console-answer")}
      </Button>
      <Button size="dense" kind="plain" onClick={onDone} aria-label={`${t("console-put-away")}: ${name}`}>
        {t("console-put-away")}
      </Button>
    </RequestCard>
  );
}
