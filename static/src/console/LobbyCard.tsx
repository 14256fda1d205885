/** Who waits: what they signed and how they come, admitted to a named room, held with a word, or declined. */
import { Button } from "../components/Button";
import { Menu } from "../components/Menu";
import { RoomColumn } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import type { Ms, PersonView, View } from "../protocol";
import { ApartMark } from "./ApartParts";
import { awayOf, lobbyOf, openRooms } from "./board";
import { letterThread } from "./letters";
import { LockSign } from "./LockSign";
import { PeopleList, type Picking } from "./PeopleList";
import { ReadinessMark } from "./ReadinessMark";
import type { Acts } from "./useActs";
import type { Bell } from "./useLobbyBell";
import { roomKind, useConsoleWords } from "./words";

interface Props extends Picking {
  view: View;
  now: Ms;
  bell: Bell;
  acts: Acts;
}

export function LobbyCard({ view, now, bell, acts, picked, onPick }: Props) {
  const { t, duration } = useText();
  const words = useConsoleWords(view);
  const waiting = lobbyOf(view);
  const locked = view.lock !== null;
  const [first] = waiting;
  const note = first ? t("console-lobby-note", { count: waiting.length, time: duration(Math.max(0, now - first.since)) }) : t("console-lobby-empty");
  return (
    <RoomColumn
      kind="lobby"
      title={t("room-lobby")}
      note={note}
      here={waiting.length > 0}
      menu={
        <Menu
          label={t("console-actions-for", { name: t("room-lobby") })}
          iconOnly
          kind="plain"
          size="dense"
          actions={[
            { id: "lock", label: t(locked ? "console-unlock" : "console-lock"), icon: "lock" },
            { id: "bell", label: t(bell.on ? "console-bell-off" : "console-bell-on"), icon: "speaker" },
          ]}
          onAction={(id) => (id === "bell" ? bell.set(!bell.on) : void acts.run({ t: "lock-session", locked: !locked }))}
        />
      }
      footer={<Away view={view} />}
    >
      <LockSign view={view} acts={acts} />
      <PeopleList
        label={t("room-lobby")}
        lines={waiting.map((person) => ({ person, words: words.person(person) }))}
        empty={t(locked ? "console-lobby-empty" : "console-nobody-waits")}
        picked={picked}
        onPick={onPick}
        marks={({ person }) => <Waited person={person} now={now} />}
        below={({ person }) => <Waiting view={view} person={person} acts={acts} />}
      />
    </RoomColumn>
  );
}

function Waited({ person, now }: { person: PersonView; now: Ms }) {
  const { duration } = useText();
  return <span className="tiny quiet">{duration(Math.max(0, now - person.since))}</span>;
}

function Waiting({ view, person, acts }: { view: View; person: PersonView; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { seat, name } = person.person;
  const letter = letterThread(view, seat).at(-1);
  return (
    <div className="below">
      <StateMark icon={person.signed ? "check" : "warning"} tone={person.signed ? "ok" : "warn"}>
        {t(person.signed ? "console-signed" : "console-not-signed")}
      </StateMark>
      <StateMark icon={person.mode === "text" ? "chat" : person.mode === "audio" ? "mic" : "camera"} tone={person.on_line ? "ok" : "warn"}>
        {t(person.on_line ? `console-mode-${person.mode}` : "quality-lost")}
      </StateMark>
      <ReadinessMark person={person} />
      <ApartMark view={view} seat={seat} />
      {person.standing === "held" && <p className="tiny quiet">{t("console-held", { word: person.word })}</p>}
      {letter && <p className="tiny" dir="auto">{t(letter.by === seat ? "console-wrote" : "console-you-wrote", { text: letter.text })}</p>}
      <div className="row">
        <Menu
          label={t("console-admit-to")}
          size="dense"
          icon="door"
          actions={openRooms(view).map((room) => ({ id: room.room, label: words.room(room), icon: roomKind(room) }))}
          onAction={(room) => acts.stage([seat], room)}
        />
        <Button size="dense" onClick={() => acts.open({ kind: "hold", seat })} aria-label={`${t("console-hold")}: ${name}`}>
          {t("console-hold")}
        </Button>
        <Button size="dense" onClick={() => acts.open({ kind: "write", seat })} aria-label={`${t("console-write-short")}: ${name}`}>
          {t("console-write-short")}
        </Button>
        <Button size="dense" kind="plain" onClick={() => acts.open({ kind: "decline", seat })} aria-label={`${t("console-decline")}: ${name}`}>
          {t("console-decline")}
        </Button>
      </div>
    </div>
  );
}

/** Who is not there: not come yet, gone, or declined. */
function Away({ view }: { view: View }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const away = awayOf(view).filter(({ person }) => person.seat !== view.you);
  if (!away.length) return <span className="tiny quiet">{t("console-all-here")}</span>;
  return <span className="tiny quiet">{t("console-away", { names: words.names(away) })}</span>;
}
