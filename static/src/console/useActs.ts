/** The mediator's acts as functions of what they are about; each is one command, or opens the dialog that asks first. */
import { useCallback, useMemo } from "react";
import { useClient, useRun } from "../client";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { JOINT, type RoomId, type SeatId, type SideId, type Stage, type View } from "../protocol";
import { awayFromJoint, COUNTDOWN, heldBack } from "../recall";
import { admittedOf, openRooms } from "./board";
import { warningsOf } from "./guards";
import { commandOf, look } from "./moving";
import type { SetTask, Task } from "./tasks";
import { sideSign } from "./words";

export interface PersonActs {
  open: (task: Task) => void;
  /** Brings people into a room: asks first, with what would be so then. */
  stage: (seats: readonly SeatId[], room: RoomId) => void;
  askToMute: (seat: SeatId) => void;
  letDraw: (seat: SeatId, allowed: boolean) => void;
  allowScreen: (seat: SeatId, allowed: boolean) => void;
}

export interface Acts extends PersonActs {
  run: (command: Command) => Promise<boolean>;
  /** Goes oneself: at once where nothing speaks against it. */
  goIn: (room: RoomId) => void;
  /** Everybody, but for those who are held in a hold room: asks first. */
  bringEveryone: (room: RoomId) => void;
  /** Everybody in a private room back into the joint session, after a countdown, but for those who are held: asks first. */
  recallEveryone: () => void;
  openCaucus: (side: SideId) => void;
  setStage: (stage: Stage) => void;
}

export function useActs(view: View, setTask: SetTask): Acts {
  const run = useRun();
  const { store } = useClient();
  const { t } = useText();
  const now = useCallback((): View => store.get().view ?? view, [store, view]);
  return useMemo(() => {
    const stage = (seats: readonly SeatId[], room: RoomId) => setTask({ kind: "move", staged: { seats, room } });
    const goIn = (room: RoomId) => {
      const seen = now();
      const staged = { seats: [seen.you], room };
      const { coming, roster } = look(seen, staged);
      if (warningsOf(seen, coming, room).length) return stage(staged.seats, room);
      if (coming.length) void run(commandOf(staged, { coming, roster }, []));
    };
    const openCaucus = (side: SideId) => {
      const title = t(`side-${sideSign(side)}`);
      const taken = openRooms(now()).filter((room) => room.kind === "caucus" && room.title.startsWith(title)).length; // other kinds say what they are
      void run({ t: "open-room", title: taken ? t("console-room-number", { title, number: taken + 1 }) : title, side });
    };
    const bringEveryone = (room: RoomId) => {
      const held = heldBack(now());
      const seats = admittedOf(now()).flatMap(({ person, room: at }) => (at === room || held.includes(person.seat) ? [] : person.seat));
      setTask({ kind: "move", staged: { seats, room, everyone: true } });
    };
    return {
      run,
      open: setTask,
      stage,
      goIn,
      openCaucus,
      bringEveryone,
      recallEveryone: () => setTask({ kind: "move", staged: { seats: awayFromJoint(now()), room: JOINT, seconds: COUNTDOWN, everyone: true } }),
      askToMute: (seat: SeatId) => void run({ t: "ask-to-mute", seat }),
      letDraw: (seat: SeatId, allowed: boolean) => void run({ t: "let-draw", seat, allowed }),
      allowScreen: (seat: SeatId, allowed: boolean) => void run({ t: "allow-screen", seat, allowed }),
      setStage: (next: Stage) => void run({ t: "set-stage", stage: next }),
    };
  }, [now, run, setTask, t]);
}
