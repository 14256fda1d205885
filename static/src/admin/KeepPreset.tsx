/**
 * Keeps a set-up under a name: a new one, or in place of the one that has the name. The names of rooms are shown, since
 * they are read in later sessions; a name of anybody here is refused before anything is sent.
 */
import "./presets.css";
import { type FormEvent, useId, useState } from "react";
import { api, type Presets, type SetUp } from "../api";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { ofSide, TITLE_MOST } from "./draft";
import { namesOne, presetNamed } from "./presets";
import { sideOf } from "./sideWords";
import { TaskProblem, useTask } from "./useTask";
import { useStandard, useSummary } from "./usePresetWords";

interface Props {
  setup: SetUp;
  /** The names of the people whom it must not name. */
  people: readonly string[];
  kept: Presets;
  /** The name to begin with. */
  name?: string;
  onKept: (name: string) => void;
  onClose: () => void;
}

export function KeepPreset({ setup, people, kept, name: first = "", onKept, onClose }: Props) {
  const { t } = useText();
  const summary = useSummary();
  const form = useId();
  const task = useTask();
  const [name, setName] = useState(first);
  const [rooms, setRooms] = useState(setup.rooms);
  const [tried, setTried] = useState(false);
  const there = presetNamed(kept.presets, name);
  const full = !there && kept.presets.length >= kept.most;
  const nameProblem = !name.trim() ? "preset-problem-name" : namesOne(name, people) ? "preset-problem-names" : undefined;
  const wrong = nameProblem !== undefined || rooms.some(({ title }) => namesOne(title, people));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong || full) return;
    const next = { ...setup, rooms };
    void task.run(async () => {
      const made = there ? await api.changePreset(there.id, { setup: next }) : await api.addPreset(name.trim(), next);
      onKept(made.name);
    });
  };
  const unfit = t("preset-failed-unfit");
  return (
    <Dialog
      title={t("preset-keep-title")}
      width={40}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={task.busy || full}>
            {t(there ? "preset-replace-do" : "preset-keep-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t("preset-name")}
          hint={t("preset-name-hint")}
          problem={tried && nameProblem && t(nameProblem)}
          maxLength={kept.name_chars}
          autoComplete="off"
          data-autofocus=""
          value={name}
          onText={setName}
        />
        {there && <Notice tone="warn" title={t("preset-there", { name: there.name })} />}
        {full && <Notice tone="warn" alert title={t("preset-full", { most: kept.most })} />}
        <p>{summary(setup)}</p>
        {rooms.length > 0 && <RoomNames rooms={rooms} people={people} tried={tried} onRooms={setRooms} />}
        <Notice icon="lock" title={t("preset-not-kept")}>
          {t("preset-not-kept-what")}
        </Notice>
        <TaskProblem task={task} words={{ "bad-value": unfit, "bad-request": unfit, "too-many": t("preset-full", { most: kept.most }) }} />
      </form>
    </Dialog>
  );
}

type Rooms = SetUp["rooms"];

function RoomNames({ rooms, people, tried, onRooms }: { rooms: Rooms; people: readonly string[]; tried: boolean; onRooms: (rooms: Rooms) => void }) {
  const { t } = useText();
  const standard = useStandard();
  const label = (room: Rooms[number]) => (ofSide(room.kind) ? t("room-named", { kind: t(`room-${room.kind}`), title: standard(sideOf(room.side)) }) : t(`room-${room.kind}`));
  return (
    <fieldset className="stack tight">
      <legend>{t("preset-room-names")}</legend>
      <p className="hint">{t("preset-room-names-hint")}</p>
      <div className="preset-rooms">
        {rooms.map((room, at) => (
          <TextField
            key={at}
            label={label(room)}
            problem={tried && namesOne(room.title, people) && t("preset-problem-names")}
            placeholder={standard(ofSide(room.kind) ? sideOf(room.side) : room.kind)}
            maxLength={TITLE_MOST}
            autoComplete="off"
            value={room.title}
            onText={(title) => onRooms(rooms.map((one, n) => (n === at ? { ...one, title } : one)))}
          />
        ))}
      </div>
    </fieldset>
  );
}
