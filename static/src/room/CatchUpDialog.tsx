/**
 * Showing somebody what was written in this room while they were not here: line by line, all of them chosen at first.
 * Who will be able to read them, and that it cannot be taken back, stands beside the one button.
 */
import "./CatchUp.css";
import { useState } from "react";
import { useRun, useView } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { kindOf, nameOf, roomName } from "../people";
import { type ItemId, LINES_PER_CATCH_UP, type RoomId, type RoomLine, type SeatId } from "../protocol";
import { missedBy } from "./catchUp";

interface Props {
  seat: SeatId;
  room: RoomId;
  onClose: () => void;
}

export function CatchUpDialog({ seat, room: id, onClose }: Props) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const [left, setLeft] = useState<ReadonlySet<ItemId>>(new Set());
  const [busy, setBusy] = useState(false);
  const name = nameOf(view, seat);
  const room = view.rooms[id];
  const all = room ? missedBy(view, room, seat) : [];
  const lines = all.slice(-LINES_PER_CATCH_UP);
  const chosen = lines.filter(({ line }) => !left.has(line)).map(({ line }) => line);
  const choose = (line: ItemId, yes: boolean) => setLeft((before) => new Set(yes ? [...before].filter((one) => one !== line) : [...before, line]));
  const show = async () => {
    setBusy(true);
    if (await run({ t: "catch-up", seat, room: id, lines: chosen })) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      eyebrow={room && roomName(text, room)}
      title={t("catch-up-title", { name })}
      width={36}
      room={room && kindOf(room)}
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button kind="main" unavailable={busy || !chosen.length} onClick={() => void show()}>
            {t("catch-up-do", { count: chosen.length })}
          </Button>
        </>
      }
    >
      {lines.length ? (
        <>
          <p>{t("catch-up-what", { name })}</p>
          {all.length > lines.length && <p className="small quiet">{t("catch-up-latest", { count: lines.length })}</p>}
          <Lines lines={lines} left={left} onChoose={choose} />
          <Audience kind={room ? kindOf(room) : "joint"}>{t("catch-up-audience", { name })}</Audience>
          <p className="small quiet">{t("catch-up-others", { name })}</p>
        </>
      ) : (
        <Notice>{t("catch-up-gone", { name })}</Notice>
      )}
    </Dialog>
  );
}

interface LinesProps {
  lines: readonly RoomLine[];
  left: ReadonlySet<ItemId>;
  onChoose: (line: ItemId, yes: boolean) => void;
}

function Lines({ lines, left, onChoose }: LinesProps) {
  const { t, time } = useText();
  const view = useView();
  return (
    <ul className="catch-up-lines" aria-label={t("catch-up-lines")}>
      {lines.map(({ line, by, at, text }) => (
        <li key={line}>
          <Checkbox checked={!left.has(line)} onCheck={(yes) => onChoose(line, yes)}>
            <span className="by">
              <b>
                <bdi>{nameOf(view, by)}</bdi>
              </b>{" "}
              <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
            </span>{" "}
            <span className="said" dir="auto">
              {text}
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
