/**
 * In the console, for the room one sits in: who has the floor, whose turn comes, whose hand is up. All of it by buttons;
 * an order that another mediator changed meanwhile is not written over.
 */
import "./Floor.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Menu } from "../components/Menu";
import { Select } from "../components/Select";
import { StateMark } from "../components/StateMark";
import { Tag } from "../components/Tag";
import type { Acts } from "../console/useActs";
import { placeInTurns, type PlannedTurn, turnsMoved } from "../floor";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { RoomView, SeatId, View } from "../protocol";
import { FloorTime } from "./FloorNotice";
import { openingsOf, speakersOf } from "./openings";

const MINUTES = [0, 1, 2, 3, 5, 10, 15, 20];

type Run = Acts["run"];

export function FloorPart({ view, room, run }: { view: View; room: RoomView; run: Run }) {
  const { t } = useText();
  const [minutes, setMinutes] = useState(3);
  if (room.kind === "hold") return null;
  const { hands, turns } = room.floor;
  const waiting = hands.filter(({ seat }) => !placeInTurns(room.floor, seat));
  const arrange = (next: readonly PlannedTurn[]) => void run({ t: "arrange-turns", room: room.room, turns: next, seen: turns.map(({ seat }) => seat) });
  const give = (seat: SeatId, time: number) => void run({ t: "give-floor", room: room.room, seat, minutes: time });
  const openings = openingsOf(view, room, minutes);
  const others = speakersOf(view, room).filter(({ person }) => !placeInTurns(room.floor, person.seat));
  return (
    <RailSection id="floor" title={t("floor-title")} aside={waiting.length > 0 && <Tag>{t("hands-count", { count: waiting.length })}</Tag>}>
      <Now view={view} room={room} run={run} />
      <Select label={t("floor-minutes")} options={MINUTES.map((one) => ({ id: String(one), label: t("floor-minutes-of", { count: one }) }))} value={String(minutes)} onChoose={(id) => setMinutes(Number(id))} />
      <Turns view={view} turns={turns} onArrange={arrange} onGive={give} />
      {waiting.length > 0 && (
        <ul className="turns" aria-label={t("hands-title")}>
          {waiting.map(({ seat }) => (
            <li key={seat}>
              <span className="turn-of">
                <bdi>{nameOf(view, seat)}</bdi> <StateMark icon="raise">{t("hand-up")}</StateMark>
              </span>
              <For name={nameOf(view, seat)} words={t("floor-give")} kind="main" onPress={() => give(seat, minutes)} />
              <For name={nameOf(view, seat)} words={t("floor-line-up")} onPress={() => arrange([...turns, { seat, minutes }])} />
              <For name={nameOf(view, seat)} words={t("hand-lower-theirs")} onPress={() => void run({ t: "lower-hand", seat })} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Menu
          label={t("floor-add")}
          size="dense"
          icon="plus"
          actions={others.map(({ person }) => ({ id: person.seat, label: person.name }))}
          onAction={(seat) => arrange([...turns, { seat, minutes }])}
        />
        <Button size="dense" icon="agenda" unavailable={!openings.length} onClick={() => arrange(openings)}>
          {t("floor-openings")}
        </Button>
      </div>
    </RailSection>
  );
}

function Now({ view, room, run }: { view: View; room: RoomView; run: Run }) {
  const { t } = useText();
  const { speaker } = room.floor;
  if (!speaker) return <p className="small quiet">{t("floor-nobody")}</p>;
  const name = nameOf(view, speaker.seat);
  return (
    <div className="row spread">
      <StateMark icon="speaking" tone="speaking">
        {t("floor-theirs", { name })}
      </StateMark>
      <FloorTime key={speaker.since} speaker={speaker} mine={false} />
      <For name={name} words={t("floor-take")} onPress={() => void run({ t: "end-floor", room: room.room, seat: speaker.seat })} />
    </div>
  );
}

interface TurnsProps {
  view: View;
  turns: readonly PlannedTurn[];
  onArrange: (turns: readonly PlannedTurn[]) => void;
  onGive: (seat: SeatId, minutes: number) => void;
}

function Turns({ view, turns, onArrange, onGive }: TurnsProps) {
  const { t } = useText();
  if (!turns.length) return null;
  return (
    <ol className="turns" aria-label={t("floor-order")}>
      {turns.map(({ seat, minutes }, index) => {
        const name = nameOf(view, seat);
        return (
          <li key={seat}>
            <span className="turn-of">
              <b>{index + 1}.</b> <bdi>{name}</bdi> <span className="small quiet">{t("floor-minutes-of", { count: minutes })}</span>
            </span>
            <For name={name} words={t(index ? "floor-give" : "floor-give-next")} kind={index ? undefined : "main"} onPress={() => onGive(seat, minutes)} />
            <For name={name} words={t("floor-up")} icon="up" unavailable={!index} onPress={() => onArrange(turnsMoved(turns, seat, -1))} />
            <For name={name} words={t("floor-down")} icon="down" unavailable={index === turns.length - 1} onPress={() => onArrange(turnsMoved(turns, seat, 1))} />
            <For name={name} words={t("floor-skip")} icon="close" onPress={() => onArrange(turns.filter((turn) => turn.seat !== seat))} />
          </li>
        );
      })}
    </ol>
  );
}

interface ForProps {
  name: string;
  words: string;
  kind?: "main";
  icon?: "up" | "down" | "close";
  unavailable?: boolean;
  onPress: () => void;
}

/** A button that says for whom it is to those who listen. */
function For({ name, words, kind, icon, unavailable, onPress }: ForProps) {
  return (
    <Button size="dense" kind={kind} icon={icon} iconOnly={icon !== undefined} unavailable={unavailable} aria-label={`${words}: ${name}`} title={icon && words} onClick={onPress}>
      {words}
    </Button>
  );
}
