/**
 * The mediator's notes: her own, which nobody else reads, and the pad, which every mediator reads. Each is about the
 * session, or about one room, person or topic. What she learnt in a caucus comes onto the pad by her own words alone.
 */
import { useState } from "react";
import { useClient, useRoomState, useRun } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { TextArea } from "../components/Field";
import { Select } from "../components/Select";
import type { About, PrivateNote } from "../crossing";
import { useText } from "../i18n";
import { nameOf } from "../people";
import { TEXT_CHARS, type View } from "../protocol";
import { openRooms } from "./board";
import { useConsoleWords } from "./words";

const WHOLE: About = { room: null, person: null, topic: null };
const PAGES = ["own", "pad"] as const;
type Page = (typeof PAGES)[number];

/** A choice for each thing that a note may be about, under an id of its own. */
function useAbouts(view: View): Map<string, { label: string; about: About }> {
  const { t } = useText();
  const words = useConsoleWords(view);
  return new Map([
    ["whole", { label: t("console-note-whole"), about: WHOLE }],
    ...openRooms(view).map((room) => [`room ${room.room}`, { label: words.room(room), about: { ...WHOLE, room: room.room } }] as const),
    ...Object.values(view.people).map(({ person }) => [`person ${person.seat}`, { label: person.name, about: { ...WHOLE, person: person.seat } }] as const),
    ...view.agenda.map(({ id, title }) => [`topic ${id}`, { label: t("console-note-on-topic", { title }), about: { ...WHOLE, topic: id } }] as const),
  ]);
}

export function NotesPart({ view }: { view: View }) {
  const { t } = useText();
  const [page, setPage] = useState<Page>("own");
  return (
    <RailSection id="notes" title={t(page === "own" ? "console-notes" : "console-pad")}>
      <div className="row" role="group" aria-label={t("console-notes-which")}>
        {PAGES.map((one) => (
          <Button key={one} size="dense" icon={one === "own" ? "lock" : "people"} pressed={page === one} onClick={() => setPage(one)}>
            {t(`console-notes-${one}`)}
          </Button>
        ))}
      </div>
      <Write key={page} view={view} page={page} />
      <Kept view={view} page={page} />
      {page === "pad" && <Breaches view={view} />}
    </RailSection>
  );
}

/** The mediators' audit trail of confidences that had to be broken. */
function Breaches({ view }: { view: View }) {
  const { t, dateTime } = useText();
  if (!view.breaches.length) return null;
  return (
    <>
      <h3 className="small">{t("breach-entries")}</h3>
      <ul className="topic-notes" aria-label={t("breach-entries")}>
        {view.breaches.toReversed().map(({ by, reason, text, at }) => (
          <li key={`${at} ${text}`}>
            <p className="tiny quiet">
              <bdi>{nameOf(view, by)}</bdi> · {t(`breach-${reason}`)} · {dateTime(at)}
            </p>
            <p className="text small" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Write({ view, page }: { view: View; page: Page }) {
  const { t } = useText();
  const run = useRun();
  const { store } = useClient();
  const place = `${page} note`; // of the draft in the store
  const draft = useRoomState((state) => state.drafts[place] ?? "");
  const abouts = useAbouts(view);
  const [chosen, setChosen] = useState("whole");
  const keep = async () => {
    const about = abouts.get(chosen)?.about ?? WHOLE;
    if (draft.trim() && (await run({ t: page === "own" ? "keep-note" : "write-on-pad", text: draft.trim(), ...about }))) store.draft(place, "");
  };
  return (
    <>
      <TextArea
        label={t("console-note-write")}
        audience={
          <Audience kind="mediators" icon={page === "own" ? "lock" : "eye"}>
            {t(page === "own" ? "console-note-audience" : "console-pad-audience")}
          </Audience>
        }
        rows={4}
        maxLength={TEXT_CHARS}
        value={draft}
        onText={(text) => store.draft(place, text)}
      />
      <Select label={t("console-note-about")} options={[...abouts].map(([id, { label }]) => ({ id, label }))} value={chosen} onChoose={setChosen} />
      <div className="row">
        <Button size="dense" unavailable={!draft.trim()} onClick={() => void keep()}>
          {t(page === "own" ? "console-note-keep" : "console-pad-keep")}
        </Button>
      </div>
    </>
  );
}

function Kept({ view, page }: { view: View; page: Page }) {
  const { t, time } = useText();
  const abouts = useAbouts(view);
  const notes: readonly (PrivateNote & { readonly by?: string })[] = page === "own" ? view.private_notes : view.pad;
  const aboutOf = ({ room, person, topic }: About) => abouts.get(room ? `room ${room}` : person ? `person ${person}` : topic ? `topic ${topic}` : "whole")?.label ?? t("console-note-whole");
  if (!notes.length) return null;
  return (
    <ul className="topic-notes" aria-label={t(page === "own" ? "console-notes" : "console-pad")}>
      {notes.toReversed().map((note) => (
        <li key={note.note}>
          <p className="tiny quiet">
            {note.by && (
              <>
                <bdi>{nameOf(view, note.by)}</bdi> ·{" "}
              </>
            )}
            <bdi>{aboutOf(note)}</bdi> · {time(note.at)}
          </p>
          <p className="text small" dir="auto">
            {note.text}
          </p>
        </li>
      ))}
    </ul>
  );
}
