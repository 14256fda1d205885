/**
 * The question before people come into a room: who would be there then, what speaks against it in words, and who comes
 * and sits there as it was seen. If that changes meanwhile, here or by the server's answer, one looks again before it is
 * done.
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
import { JOINT, type SeatId, type View } from "../protocol";
import { Barriers } from "./ApartParts";
import { CountdownChoice, countdownFits, EveryoneBut } from "./CountdownChoice";
import { guardsIn, type Warning, warningsOf } from "./guards";
import { MoveGuard } from "./MoveGuard";
import { RoomsAfter, RoomsBefore } from "./MoveRooms";
import { commandOf, look, sameRoster, type Seen, type Staged, unseenAmong } from "./moving";
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
  const now = look(view, staged);
  const { coming } = now;
  const people = coming.flatMap((seat) => view.people[seat] ?? []);
  const [chosen, setSeconds] = useState(staged.seconds ?? 0);
  const own = coming.length === 1 && coming[0] === view.you;
  const fits = !own && countdownFits(view, staged);
  const seconds = fits ? chosen : 0;
  const move = useMove({ ...staged, seconds }, now, onClose);
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
      <Problems view={view} now={now} move={move} />
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
  /** It is not as it was when the question was put; one's own move, while it is done, is no such change. */
  changed: boolean;
  seen: Seen;
  look: () => void;
  refused: string;
  busy: boolean;
  apply: (acknowledged: readonly Guard[]) => Promise<void>;
}

function useMove(staged: Staged, now: Seen, onDone: () => void): Move {
  const { connection } = useClient();
  const [seen, setSeen] = useState(now);
  const [stale, setStale] = useState(false);
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<Guard>>(new Set());
  const [demanded, setDemanded] = useState<readonly Guard[]>([]);
  const [refused, setRefused] = useState("");
  const [busy, setBusy] = useState(false);
  const room = useRef(staged.room);
  if (room.current !== staged.room) {
    // Another room was chosen: nothing of what was seen and said about the first holds for it.
    room.current = staged.room;
    setSeen(now);
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
  const lookAgain = () => {
    setSeen(now);
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
      await connection.do(commandOf(staged, now, guards));
      if (open.current) onDone();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(error.code);
    } finally {
      setBusy(false);
    }
  };
  const changed = !sameRoster(seen.roster, now.roster) || unseenAmong(now.coming, seen).length > 0;
  const acknowledge = (guard: Guard, yes: boolean) => setAcknowledged((old) => new Set([...[...old].filter((one) => one !== guard), ...(yes ? [guard] : [])]));
  return { acknowledged, acknowledge, demanded, changed: stale || (!busy && changed), seen, look: lookAgain, refused, busy, apply };
}

function Problems({ view, now, move }: { view: View; now: Seen; move: Move }) {
  const { t, has } = useText();
  const words = useConsoleWords(view);
  const named = (seats: readonly SeatId[]) => words.names(seats.flatMap((seat) => view.people[seat] ?? []));
  const { roster } = move.seen;
  const came = now.roster.filter((seat) => !roster.includes(seat));
  const went = roster.filter((seat) => !now.roster.includes(seat));
  const along = unseenAmong(now.coming, move.seen);
  const refusal = `refused-${move.refused}`;
  return (
    <>
      {move.changed && (
        <Notice tone="warn" alert title={t("console-room-changed")}>
          <p>
            {came.length > 0 && t("console-came", { names: named(came), count: came.length })} {went.length > 0 && t("console-went", { names: named(went), count: went.length })}{" "}
            {along.length > 0 && t("console-along", { names: named(along), count: along.length })}
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
