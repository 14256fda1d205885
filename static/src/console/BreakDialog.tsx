/** A break: how long, and for one room or for all that have people. Nobody is told who asked. */
import { type FormEvent, useId, useState } from "react";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import type { RoomId, SeatId, View } from "../protocol";
import { openRooms } from "./board";
import { useConsoleWords } from "./words";

const MINUTES = 10;
const MOST = 240; // minutes, as the server has it
const ALL = "";

interface Props {
  view: View;
  /** The room that is meant; null: all. */
  room: RoomId | null;
  request: SeatId | null;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function BreakDialog({ view, room, request, run, onClose }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [minutes, setMinutes] = useState(String(MINUTES));
  const [where, setWhere] = useState(room ?? ALL);
  const form = useId();
  const number = Number(minutes);
  const wrong = !Number.isInteger(number) || number < 1 || number > MOST;
  const rooms = openRooms(view).filter((one) => one.seated.length > 0 && !one.pause);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    if (await run({ t: "start-break", minutes: number, rooms: where === ALL ? [] : [where], request })) onClose();
  };
  return (
    <Dialog
      title={t("console-break-title")}
      note={t("console-break-note")}
      width={30}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" icon="break" type="submit" form={form} unavailable={wrong}>
            {wrong ? t("console-break-title") : t("console-start-minutes", { minutes: number })}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void start(event)}>
        <TextField label={t("console-break-minutes")} problem={wrong && t("console-break-minutes-wrong", { most: MOST })} data-autofocus="" type="number" dir="ltr" min={1} max={MOST} value={minutes} onText={setMinutes} />
        <fieldset className="stack tight">
          <legend>{t("console-break-where")}</legend>
          <Checkbox type="radio" name={form} checked={where === ALL} onCheck={() => setWhere(ALL)}>
            {t("console-break-all")}
          </Checkbox>
          {rooms.map((one) => (
            <Checkbox key={one.room} type="radio" name={form} checked={where === one.room} onCheck={() => setWhere(one.room)}>
              {words.room(one)}
            </Checkbox>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
