/** The mediator's own notes: nobody else reads them, co-mediators included. */
import { useState } from "react";
import { useRoomState, useClient, useRun } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { TextArea } from "../components/Field";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { TEXT_CHARS, type View } from "../protocol";
import { openRooms } from "./board";
import { useConsoleWords } from "./words";

const WHOLE = "";
const PLACE = "own note"; // of the draft in the store

export function NotesPart({ view }: { view: View }) {
  const { t, time } = useText();
  const words = useConsoleWords(view);
  const run = useRun();
  const { store } = useClient();
  const draft = useRoomState((state) => state.drafts[PLACE] ?? "");
  const [about, setAbout] = useState(WHOLE);
  const keep = async () => {
    if (draft.trim() && (await run({ t: "keep-note", text: draft.trim(), room: about === WHOLE ? null : about }))) store.draft(PLACE, "");
  };
  const roomOf = (room: string | null) => {
    const found = room ? view.rooms[room] : undefined;
    return found ? words.room(found) : t("console-note-whole");
  };
  return (
    <RailSection id="notes" title={t("console-notes")}>
      <TextArea
        label={t("console-note-write")}
        audience={
          <Audience kind="mediators" icon="lock">
            {t("console-note-audience")}
          </Audience>
        }
        rows={4}
        maxLength={TEXT_CHARS}
        value={draft}
        onText={(text) => store.draft(PLACE, text)}
      />
      <Select label={t("console-note-about")} options={[{ id: WHOLE, label: t("console-note-whole") }, ...openRooms(view).map((room) => ({ id: room.room, label: words.room(room) }))]} value={about} onChoose={setAbout} />
      <div className="row">
        <Button size="dense" unavailable={!draft.trim()} onClick={() => void keep()}>
          {t("console-note-keep")}
        </Button>
      </div>
      {view.private_notes.length > 0 && (
        <ul className="topic-notes" aria-label={t("console-notes")}>
          {view.private_notes.toReversed().map((note) => (
            <li key={note.note}>
              <p className="tiny quiet">
                {roomOf(note.room)} · {time(note.at)}
              </p>
              <p className="text small" dir="auto">
                {note.text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </RailSection>
  );
}
