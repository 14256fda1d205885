/** One room on the board: who is in it, since when, what is so there, and what the mediator can do with it. */
import { memo, useCallback } from "react";
import { keptApartFrom } from "../apart";
import { overdue } from "../care";
import { useRoomState } from "../client";
import { Button } from "../components/Button";
import { RoomColumn } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { shallowlyAlike, useSteadyList } from "../components/useSteady";
import { useText } from "../i18n";
import { meIn, nameOf, sidesAmong } from "../people";
import { type Ms, type Quality, type Request, type RoomId, type SeatId, steers, type View } from "../protocol";
import type { Devices } from "../store";
import { silent, unheardSides } from "../unheard";
import { KeptApart } from "./ApartParts";
import type { Column } from "./board";
import { KnockButton } from "./KnockButton";
import { OffersMenu } from "./OffersMenu";
import { type Line, PeopleList, type Picking } from "./PeopleList";
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
  const { t, list } = useText();
  const words = useConsoleWords(view);
  const { room, people } = column;
  const name = words.room(room);
  const here = meIn(view)?.room === room.room;
  const onDrop = useCallback((seats: readonly SeatId[]) => acts.stage(seats, room.room), [acts, room.room]);
  const marks = useCallback((line: Shown) => <LineEnd line={line} acts={acts} />, [acts]);
  const shut = room.kind === "consultation" && !here; // whose microphone is on there is theirs; what one saw before says nothing
  const quality = useRoomState((state) => state.quality);
  const lines = people.map((person): Shown => {
    const { seat } = person.person;
    const { [seat]: request } = view.requests;
    const apart = keptApartFrom(view, seat).map((other) => nameOf(view, other));
    const minutes = person.confirmed ? Math.floor((now - person.since) / MINUTE) : 0;
    return { person, words: words.person(person), devices: shut ? undefined : devices[seat], quality: quality[seat], request, apart: list(apart), unheard: silent(view, person), minutes };
  });
  const steady = useSteadyList(lines, alike);
  return (
    <RoomColumn
      kind={roomKind(room)}
      title={name}
      label={t("console-room-now", { room: name })}
      here={here}
      note={<RoomNote view={view} column={column} here={here} now={now} />}
      menu={<RoomMenu id={room.room} name={name} acts={acts} />}
      footer={<RoomFooter view={view} column={column} here={here} acts={acts} />}
    >
      <PeopleList
        label={t("console-people-in", { room: name })}
        lines={steady}
        empty={t("console-empty")}
        picked={picked}
        onPick={onPick}
        onDrop={onDrop}
        marks={marks}
        note={hereFor}
        below={below}
      />
    </RoomColumn>
  );
}

/** All that a person's line on the board shows: it is drawn anew only when one of these changes. */
interface Shown extends Line {
  readonly devices: Devices | undefined;
  readonly quality: Quality | undefined;
  readonly request: Request | undefined;
  /** The names of those from whom the person is kept apart, as a list in words; "" for nobody. */
  readonly apart: string;
  /** Said nothing yet. */
  readonly unheard: boolean;
  /** Whole minutes in the room, from the confirmation on. */
  readonly minutes: number;
}

function alike({ words, ...one }: Shown, { words: others, ...other }: Shown): boolean {
  return shallowlyAlike(one, other) && shallowlyAlike(words, others);
}

function LineEnd({ line, acts }: { line: Shown; acts: Acts }) {
  return (
    <>
      <PersonMarks {...line} />
      <PersonMenu person={line.person.person} acts={acts} />
    </>
  );
}

const hereFor = ({ minutes }: Shown) => minutes > 0 && <HereFor time={minutes * MINUTE} />;
const below = (line: Shown) => <PersonState line={line} />;

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
function PersonState({ line: { person, apart, unheard } }: { line: Shown }) {
  const { t } = useText();
  const company = person.care.attestation?.present;
  if (person.confirmed && !company && !apart && !unheard) return null;
  return (
    <div className="below inset">
      {apart && <KeptApart names={apart} />}
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

const RoomMenu = memo(function RoomMenu({ id, name, acts }: { id: RoomId; name: string; acts: Acts }) {
  return (
    <OffersMenu
      name={name}
      offersOf={(speech, view) => {
        const room = view.rooms[id];
        return room ? roomOffers(speech, view, room, acts) : [];
      }}
    />
  );
});
