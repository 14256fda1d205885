/** Whom one may show what was written here without them: one quiet button a person, and its dialog. */
import "./CatchUp.css";
import { useState } from "react";
import { useView } from "../client";
import { Button } from "../components/Button";
import { useText } from "../i18n";
import type { RoomView, SeatId } from "../protocol";
import { CatchUpDialog } from "./CatchUpDialog";
import { latecomers } from "./catchUp";

export function CatchUpOffers({ room }: { room: RoomView }) {
  const { t } = useText();
  const view = useView();
  const [seat, setSeat] = useState<SeatId>();
  const people = latecomers(view, room);
  return (
    <>
      {people.length > 0 && (
        <div className="catch-up-offers">
          {people.map(({ person }) => (
            <Button key={person.seat} size="dense" kind="plain" icon="eye" onClick={() => setSeat(person.seat)}>
              {t("catch-up-ask", { name: person.name })}
            </Button>
          ))}
        </div>
      )}
      {seat !== undefined && <CatchUpDialog key={seat} seat={seat} room={room.room} onClose={() => setSeat(undefined)} />}
    </>
  );
}
