/** One room on the board: who is in it, since when, what is so there, and what the mediator can do with it. */
import { keptApartFrom } from "../apart";
import { useRoomState } from "../client";
import { Button } from "../components/Button";
import { Menu, type MenuAction } from "../components/Menu";
import { RoomColumn } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { meIn } from "../people";
import { type Ms, type PersonView, type RoomId, type SeatId, steers, type View } from "../protocol";
import type { Devices } from "../store";
import { ApartMark } from "./ApartParts";
import type { Column } from "./board";
import { KnockButton } from "./KnockButton";
import { PeopleList, type Picking } from "./PeopleList";
import { PersonMarks } from "./PersonMarks";
import { PersonMenu } from "./PersonMenu";
import type { Acts } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

const MINUTE = 60_000; // ms

interface Props extends Picking {
  view: View;
  column: Column;
  now: Ms;
  devices: Readonly<Record<SeatId, Devices>>;
  acts: Acts;
}

export function RoomCard({ view, column, now, devices, acts, picked, onPick }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { room, people } = column;
  const name = words.room(room);
  const here = meIn(view)?.room === room.room;
  const shut = room.kind === "consultation" && !here; // whose microphone is on there is theirs; what one saw before says nothing
  const quality = useRoomState((state) => state.quality);
  return (
    <RoomColumn
      kind={roomKind(room)}
      title={name}
      label={t("console-room-now", { room: name })}
      here={here}
      note={<RoomNote view={view} column={column} here={here} now={now} />}
      menu={<RoomMenu view={view} column={column} name={name} acts={acts} />}
      footer={<RoomFooter view={view} column={column} here={here} acts={acts} />}
    >
      <PeopleList
        view={view}
        label={t("console-people-in", { room: name })}
        people={people}
        empty={t("console-empty")}
        picked={picked}
        onPick={onPick}
        onDrop={(seats: readonly SeatId[]) => acts.stage(seats, room.room)}
        marks={(person) => (
          <>
            <PersonMarks person={person} devices={shut ? undefined : devices[person.person.seat]} quality={quality[person.person.seat]} request={view.requests[person.person.seat]} />
            <PersonMenu view={view} person={person} acts={acts} />
          </>
        )}
        below={(person) => <PersonState view={view} person={person} now={now} />}
      />
    </RoomColumn>
  );
}

/** Who was moved and has not confirmed; else how long they are here. */
function PersonState({ view, person, now }: { view: View; person: PersonView; now: Ms }) {
  const { t, duration } = useText();
  const spent = now - person.since;
  const company = person.care.attestation?.present;
  const apart = keptApartFrom(view, person.person.seat).length > 0;
  if (person.confirmed && spent < MINUTE && !company && !apart) return null;
  return (
    <div className="below inset">
      <ApartMark view={view} seat={person.person.seat} />
      {company && (
        <StateMark icon="people" tone="warn">
          {t("console-attested-with", { who: company })}
        </StateMark>
      )}
      {person.confirmed && spent >= MINUTE && <span className="tiny quiet">{t("console-here-for", { time: duration(spent) })}</span>}
      {!person.confirmed && (
        <StateMark icon="clock" tone="warn">
          {t("console-not-confirmed")}
        </StateMark>
      )}
    </div>
  );
}

function RoomNote({ view, column, here, now }: { view: View; column: Column; here: boolean; now: Ms }) {
  const { t, clock, duration } = useText();
  const { room, people } = column;
  const me = meIn(view);
  const parts: string[] = [];
  if (here && me) parts.push(t("console-you-here", { time: duration(Math.max(0, now - me.since)) }));
  else parts.push(t("console-count", { count: people.length }));
  const others = people.filter(({ person }) => !steers(person));
  if (room.kind === "consultation") parts.push(t("console-consults-alone"));
  if (room.pause) parts.push(t("console-break-left", { time: clock(room.pause.until - now) }), t("console-ready-count", { ready: others.filter(({ care }) => care.ready).length, count: others.length }));
  else if (room.resting) parts.push(t("console-rests"));
  else if (room.kind === "joint" && view.kept_open) parts.push(t("console-kept-open"));
  return <>{parts.join(" · ")}</>;
}

function RoomFooter({ view, column, here, acts }: { view: View; column: Column; here: boolean; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { room, people } = column;
  const joint = room.kind === "joint";
  const shut = room.kind === "consultation"; // to whoever is of no side
  const others = people.some(({ person }) => person.seat !== view.you);
  return (
    <>
      {!here && shut && <KnockButton view={view} room={room} acts={acts} />}
      {!here && !shut && (
        <Button size="dense" icon="door" aria-label={`${t("console-go-in")}: ${words.room(room)}`} onClick={() => acts.goIn(room.room)}>
          {t("console-go-in")}
        </Button>
      )}
      {joint && (
        <Button size="dense" onClick={() => acts.bringEveryone(room.room)}>
          {t("console-bring-everyone")}
        </Button>
      )}
      {room.resting && (
        <Button size="dense" onClick={() => void acts.run({ t: "keep-joint-open", open: true })}>
          {t("console-let-go-on")}
        </Button>
      )}
      {others && <Hearing here={here || room.address?.by === view.you} paused={room.pause !== null} />}
    </>
  );
}

function Hearing({ here, paused }: { here: boolean; paused: boolean }) {
  const { t } = useText();
  if (here && !paused) {
    return (
      <StateMark icon="ear" tone="speaking">
        {t("console-they-hear")}
      </StateMark>
    );
  }
  return <StateMark icon="ear">{t("console-they-do-not")}</StateMark>;
}

function RoomMenu({ view, column, name, acts }: { view: View; column: Column; name: string; acts: Acts }) {
  const { t } = useText();
  const { room, people } = column;
  const empty = !people.length;
  const list: (MenuAction | false)[] = [
    room.pause ? { id: "end-break", label: t("console-end-break"), icon: "break" } : { id: "break", label: t("console-break-here"), icon: "break", unavailable: empty },
    room.kind === "joint" && { id: "keep", label: t(view.kept_open ? "console-rest-again" : "console-keep-open"), icon: "joint", note: t("console-keep-open-note") },
    room.kind !== "joint" && { id: "rename", label: t("console-rename-room"), icon: "pen" },
    room.kind !== "joint" && { id: "close", label: t("console-close-room"), icon: "close", unavailable: !empty, note: empty ? undefined : t("console-close-room-not") },
  ];
  const act = (id: string, of: RoomId) => {
    if (id === "end-break") void acts.run({ t: "end-break", room: of });
    else if (id === "break") acts.open({ kind: "break", room: of, request: null });
    else if (id === "keep") void acts.run({ t: "keep-joint-open", open: !view.kept_open });
    else if (id === "rename") acts.open({ kind: "rename-room", room: of });
    else void acts.run({ t: "close-room", room: of });
  };
  return <Menu label={t("console-actions-for", { name })} iconOnly kind="plain" size="dense" actions={list.filter((one) => one !== false)} onAction={(id) => act(id, room.room)} />;
}
