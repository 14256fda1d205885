/**
 * The question before people come into a room: who would be there then, what speaks against it in words, and the room
 * as it was seen. If the room changes meanwhile, here or by the server's answer, one looks again before it is done.
 * It goes with the event that puts the last of them there, not only with the answer that comes after it.
 */
import { useEffect, useRef, useState } from "react";
import { barriersAmong } from "../apart";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { BeforeAfter, Guards } from "../components/MovePreview";
import { InlineAlert, Notice } from "../components/Notice";
import { Refused } from "../connection";
import { useText } from "../i18n";
import type { Guard } from "../messages";
import { JOINT, type RoomView, type SeatId, type View } from "../protocol";
import { Barriers } from "./ApartParts";
import { CountdownChoice, countdownFits, EveryoneBut } from "./CountdownChoice";
import { guardsIn, type Warning, warningsOf } from "./guards";
import { MoveGuard } from "./MoveGuard";
import { RoomsAfter, RoomsBefore } from "./MoveRooms";
import { able, commandsOf, sameRoster, type Staged, withInterpreters } from "./moving";
import { roomKind, useConsoleWords } from "./words";

const WIDTH = 54; // rem
const SECOND = 1000; // ms
const GUARDS: ReadonlySet<string> = new Set<Guard>(["sides-would-meet", "without-counsel", "observer-in-private"]);

interface Props {
  view: View;
  staged: Staged;
  /** Another target: the joint session instead. */
  onStage: (staged: Staged) => void;
  onClose: () => void;
}

export function MoveDialog({ view, staged, onStage, onClose }: Props) {
  const { t, duration } = useText();
  const words = useConsoleWords(view);
  const target = view.rooms[staged.room];
  const coming = withInterpreters(view, able(view, staged), staged.room);
  const people = coming.flatMap((seat) => view.people[seat] ?? []);
  const [chosen, setSeconds] = useState(staged.seconds ?? 0);
  const own = coming.length === 1 && coming[0] === view.you;
  const fits = !own && countdownFits(view, staged);
  const seconds = fits ? chosen : 0;
  const move = useMove(view, { ...staged, seconds }, target?.seated ?? [], onClose);
  if (move.busy && !coming.length) return null;
  if (!target?.open || !coming.length) return <NothingToMove view={view} staged={staged} gone={!target?.open} onClose={onClose} />;
  const warnings = warningsOf(view, coming, staged.room);
  const asked = [...new Set([...guardsIn(warnings), ...move.demanded])];
  const missing = asked.filter((guard) => !move.acknowledged.has(guard));
  const instead = asked.includes("sides-would-meet") && target.kind !== "joint";
  const title = t(own ? "console-move-self" : "console-move-title", { names: words.names(people), room: words.into(target) });
  const barriers = barriersAmong(view, [...new Set([...target.seated, ...coming])]);
  const ready = !barriers.length && !missing.length && !move.changed && !move.busy;
  return (
    <Dialog
      eyebrow={t("console-not-done")}
      title={title}
      note={t("console-nobody-told")}
      width={WIDTH}
      room={roomKind(target)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t("cancel")}
          </Button>
          <Button kind={instead || missing.length ? "second" : "main"} unavailable={!ready} onClick={() => void move.apply(asked)}>
            {seconds ? t("console-recall-do", { count: coming.length, time: duration(seconds * SECOND, "long") }) : t(own ? "console-move-self-do" : "console-move-do", { count: coming.length })}
          </Button>
          {instead && (
            <Button kind="main" onClick={() => onStage({ seats: staged.seats, room: JOINT })}>
              {t("console-joint-instead")}
            </Button>
          )}
        </>
      }
    >
      <Problems view={view} target={target} move={move} />
      <Barriers view={view} barriers={barriers} />
      {warnings.length > 0 && (
        <Guards>
          {warnings.map((warning) => (
            <MoveGuard key={keyOf(warning)} view={view} warning={warning} room={target} />
          ))}
        </Guards>
      )}
      <BeforeAfter
        beforeLabel={t("console-now")}
        afterLabel={t("console-after")}
        before={<RoomsBefore view={view} target={target} coming={coming} />}
        after={<RoomsAfter view={view} target={target} coming={coming} />}
      />
      {staged.everyone && <EveryoneBut view={view} />}
      {fits && <CountdownChoice seconds={seconds} onChoose={setSeconds} />}
      {(barriers.length ? [] : asked).map((guard) => (
        <Checkbox key={guard} checked={move.acknowledged.has(guard)} onCheck={(yes) => move.acknowledge(guard, yes)}>
          {t(`console-ack-${guard}`)}
        </Checkbox>
      ))}
    </Dialog>
  );
}

function keyOf(warning: Warning): string {
  if (warning.guard === "without-counsel") return warning.party.person.seat;
  return warning.guard === "observer-in-private" ? warning.observer.person.seat : warning.guard;
}

interface Move {
  acknowledged: ReadonlySet<Guard>;
  acknowledge: (guard: Guard, yes: boolean) => void;
  /** Guards that the server asked for beyond those that were seen here. */
  demanded: readonly Guard[];
  /** The room is not as it was when the question was put; one's own move, while it is done, is no such change. */
  changed: boolean;
  seen: readonly SeatId[];
  look: () => void;
  refused: string;
  busy: boolean;
  apply: (acknowledged: readonly Guard[]) => Promise<void>;
}

function useMove(view: View, staged: Staged, roster: readonly SeatId[], onDone: () => void): Move {
  const { connection, store } = useClient();
  const [seen, setSeen] = useState(roster);
  const [stale, setStale] = useState(false);
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<Guard>>(new Set());
  const [demanded, setDemanded] = useState<readonly Guard[]>([]);
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const room = useRef(staged.room);
  if (room.current !== staged.room) {
    // Another room was chosen: nothing of what was seen and said about the first holds for it.
    room.current = staged.room;
    setSeen(roster);
    setAcknowledged(new Set());
    setDemanded([]);
    setRefused("");
  }
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false; // another question stands there: the answer to this one closes nothing
    };
  }, []);
  const look = () => {
    setSeen(roster);
    setStale(false);
    setAcknowledged(new Set());
  };
  const refuse = (code: string) => {
    if (code === "room-changed") setStale(true);
    else if (GUARDS.has(code)) setDemanded((old) => [...old, code as Guard]);
    else setRefused(code);
  };
  const apply = async (guards: readonly Guard[]) => {
    setBusy(true);
    setRefused("");
    try {
      for (const command of commandsOf(store.get().view ?? view, staged, seen, guards)) await connection.do(command);
      if (open.current) onDone();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(error.code);
    } finally {
      setBusy(false);
    }
  };
  const acknowledge = (guard: Guard, yes: boolean) => setAcknowledged((old) => new Set([...[...old].filter((one) => one !== guard), ...(yes ? [guard] : [])]));
  return { acknowledged, acknowledge, demanded, changed: stale || (!busy && !sameRoster(seen, roster)), seen, look, refused, busy, apply };
}

function Problems({ view, target, move }: { view: View; target: RoomView; move: Move }) {
  const { t, has } = useText();
  const words = useConsoleWords(view);
  const named = (seats: readonly SeatId[]) => words.names(seats.flatMap((seat) => view.people[seat] ?? []));
  const came = target.seated.filter((seat) => !move.seen.includes(seat));
  const went = move.seen.filter((seat) => !target.seated.includes(seat));
  const refusal = `refused-${move.refused}`;
  return (
    <>
      {move.changed && (
        <Notice tone="warn" alert title={t("console-room-changed")}>
          <p>
            {came.length > 0 && t("console-came", { names: named(came), count: came.length })} {went.length > 0 && t("console-went", { names: named(went), count: went.length })}
          </p>
          <Button size="dense" onClick={move.look}>
            {t("console-look-again")}
          </Button>
        </Notice>
      )}
      {move.refused && <InlineAlert title={t(has(refusal) ? refusal : "refused-other")} />}
    </>
  );
}

function NothingToMove({ view, staged, gone, onClose }: Pick<Props, "view" | "staged" | "onClose"> & { gone: boolean }) {
  const { t } = useText();
  return (
    <Dialog
      title={t(gone ? "console-room-gone" : "console-nobody-to-move")}
      onClose={onClose}
      width={30}
      actions={
        <Button kind="main" onClick={onClose} data-autofocus="">
          {t("close")}
        </Button>
      }
    >
      {staged.everyone && <EveryoneBut view={view} />}
    </Dialog>
  );
}
