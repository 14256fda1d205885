/** One room on the board: who is in it, since when, what is so there, and what the mediator can do with it. */
import { keptApartFrom } from "../apart";
import { overdue } from "../care";
import { useRoomState } from "../client";
import { Button } from "../components/Button";
import { Menu } from "../components/Menu";
import { RoomColumn } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { meIn, sidesAmong } from "../people";
import { type Ms, type PersonView, type SeatId, steers, type View } from "../protocol";
import type { Devices } from "../store";
import { silent, unheardSides } from "../unheard";
import { ApartMark } from "./ApartParts";
import type { Column } from "./board";
import { KnockButton } from "./KnockButton";
import { choose } from "./offers";
import { PeopleList, type Picking } from "./PeopleList";
import { PersonMarks } from "./PersonMarks";
import { PersonMenu } from "./PersonMenu";
import { roomOffers } from "./roomOffers";
import { useLastAlone } from "./TimesPart";
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
        note={(person) => person.confirmed && now - person.since >= MINUTE && <HereFor time={now - person.since} />}
        below={(person) => <PersonState view={view} person={person} />}
      />
    </RoomColumn>
  );
}

/** How long somebody is in the room, from the first minute on. */
function HereFor({ time }: { time: Ms }) {
  const { t, duration } = useText();
  const words = t("console-here-for", { time: duration(time) });
  return (
    <span title={words} className="nowrap">
      <span aria-hidden="true">{duration(time)}</span>
      <span className="vh">{words}</span>
    </span>
  );
}

/** Who was moved and has not confirmed; who is with them, whom they must not meet, who was not heard yet. */
function PersonState({ view, person }: { view: View; person: PersonView }) {
  const { t } = useText();
  const company = person.care.attestation?.present;
  const apart = keptApartFrom(view, person.person.seat).length > 0;
  const unheard = silent(view, person);
  if (person.confirmed && !company && !apart && !unheard) return null;
  return (
    <div className="below inset">
      <ApartMark view={view} seat={person.person.seat} />
      {company && (
        <StateMark icon="people" tone="warn">
          {t("console-attested-with", { who: company })}
        </StateMark>
      )}
      {!person.confirmed && (
        <StateMark icon="clock" tone="warn">
          {t("console-not-confirmed")}
        </StateMark>
      )}
      {unheard && <StateMark icon="ear">{t("console-silent")}</StateMark>}
    </div>
  );
}

function RoomNote({ view, column, here, now }: { view: View; column: Column; here: boolean; now: Ms }) {
  const { t, clock, duration } = useText();
  const lastAlone = useLastAlone(view, now);
  const { room, people } = column;
  const me = meIn(view);
  const parts: string[] = [];
  if (here && me) parts.push(t("console-you-here", { time: duration(Math.max(0, now - me.since)) }));
  else if (!people.length) parts.push(t("console-count", { count: 0 }));
  const others = people.filter(({ person }) => !steers(person));
  if (room.kind === "consultation") parts.push(t("console-consults-alone"));
  if (room.pause) parts.push(t("console-break-left", { time: clock(room.pause.until - now) }), t("console-ready-count", { ready: others.filter(({ care }) => care.ready).length, count: others.length }));
  else if (room.resting) parts.push(t("console-rests"));
  else if (room.kind === "joint" && view.kept_open) parts.push(t("console-kept-open"));
  const [side, another] = room.kind === "joint" || here ? [] : sidesAmong(people);
  const alone = side && !another ? lastAlone(side) : "";
  const unheard = unheardSides(view, now).some((one) => one.side === side);
  if (alone && !unheard) parts.push(alone);
  const waits = room.pause === null && room.waiting_since !== null ? t("console-wait-since", { time: duration(Math.max(0, now - room.waiting_since)) }) : "";
  const late = overdue(view, now).some(({ key }) => key === room.room);
  if (waits && !late) parts.push(waits);
  return (
    <>
      {parts.join(" · ")}
      {late && (
        <StateMark icon="clock" tone="warn">
          {waits}
        </StateMark>
      )}
      {alone && unheard && (
        <StateMark icon="ear" tone="warn">
          {alone}
        </StateMark>
      )}
    </>
  );
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
        <Button size="dense" aria-label={`${t("console-go-in")}: ${words.room(room)}`} onClick={() => acts.goIn(room.room)}>
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
  const words = useConsoleWords(view);
  const offers = () => roomOffers({ t, words }, view, column.room, acts);
  return <Menu label={t("console-actions-for", { name })} iconOnly kind="plain" size="dense" actions={offers} onAction={(id) => choose(offers(), id)} />;
}
