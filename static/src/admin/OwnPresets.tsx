/** The mediator's own presets on the page of a new session: use one, give it another name, put this page's set-up under it, delete it. */
import "./presets.css";
import { type FormEvent, useId, useState } from "react";
import { api, type Preset, type Presets } from "../api";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Confirm } from "../components/Confirm";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { announce } from "../components/LiveRegion";
import { Menu } from "../components/Menu";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { TaskProblem, useTask } from "./useTask";
import { useSummary } from "./usePresetWords";

interface Props {
  kept: Presets;
  onUse: (preset: Preset) => void;
  /** This page's set-up is to be kept in place of it. */
  onReplace: (preset: Preset) => void;
  onChanged: () => void;
}

type Asked = { what: "rename" | "delete"; preset: Preset };

export function OwnPresets({ kept, onUse, onReplace, onChanged }: Props) {
  const { t } = useText();
  const summary = useSummary();
  const [used, setUsed] = useState<Preset>();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const use = (preset: Preset) => {
    onUse(preset);
    setUsed(preset);
    announce(t("preset-used", { name: preset.name }));
  };
  const choose = (preset: Preset, action: string) => (action === "replace" ? onReplace(preset) : setAsked({ what: action === "rename" ? "rename" : "delete", preset }));
  const changed = () => {
    close();
    onChanged();
  };
  return (
    <Card title={t("preset-own")}>
      <p className="quiet small">{t("preset-own-how")}</p>
      {/* It takes the focus where the menu was that a deleted preset had (useKeptFocus). */}
      <ul className="presets" tabIndex={-1} aria-label={t("preset-own")}>
        {kept.presets.map((preset) => (
          <li key={preset.id}>
            <div className="what">
              <b>
                <bdi>{preset.name}</bdi>
              </b>
              <span className="small quiet">{summary(preset.setup)}</span>
            </div>
            <Button onClick={() => use(preset)} aria-label={`${t("preset-use")}: ${preset.name}`}>
              {t("preset-use")}
            </Button>
            <Menu
              kind="plain"
              iconOnly
              label={t("preset-more", { name: preset.name })}
              actions={[
                { id: "rename", label: t("preset-rename"), icon: "pen" },
                { id: "replace", label: t("preset-replace"), icon: "copy" },
                { id: "delete", label: t("preset-delete"), icon: "trash", danger: true },
              ]}
              onAction={(action) => choose(preset, action)}
            />
          </li>
        ))}
      </ul>
      {used && (
        <Notice tone="ok" title={t("preset-used", { name: used.name })} onDismiss={() => setUsed(undefined)}>
          {t("preset-used-how")}
        </Notice>
      )}
      {asked?.what === "rename" && <RenamePreset preset={asked.preset} most={kept.name_chars} onDone={changed} onClose={close} />}
      {asked?.what === "delete" && <DeletePreset preset={asked.preset} onDone={changed} onClose={close} />}
    </Card>
  );
}

interface AskProps {
  preset: Preset;
  onDone: () => void;
  onClose: () => void;
}

function RenamePreset({ preset, most, onDone, onClose }: AskProps & { most: number }) {
  const { t } = useText();
  const form = useId();
  const task = useTask();
  const [name, setName] = useState(preset.name);
  const [tried, setTried] = useState(false);
  const missing = !name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    void task.run(async () => {
      await api.changePreset(preset.id, { name: name.trim() });
      onDone();
    });
  };
  return (
    <Dialog
      title={t("preset-rename-title", { name: preset.name })}
      width={34}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={task.busy}>
            {t("preset-rename-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t("preset-name")}
          hint={t("preset-name-hint")}
          problem={tried && missing && t("preset-problem-name")}
          maxLength={most}
          autoComplete="off"
          data-autofocus=""
          value={name}
          onText={setName}
        />
        <TaskProblem task={task} words={{ already: t("preset-failed-already") }} />
      </form>
    </Dialog>
  );
}

function DeletePreset({ preset, onDone, onClose }: AskProps) {
  const { t } = useText();
  const task = useTask();
  const remove = () =>
    task.run(async () => {
      await api.removePreset(preset.id);
      onDone();
    });
  return (
    <Confirm title={t("preset-delete-ask", { name: preset.name })} action={t("preset-delete-do")} busy={task.busy} onConfirm={() => void remove()} onClose={onClose}>
      <p>{t("preset-delete-what")}</p>
      <TaskProblem task={task} />
    </Confirm>
  );
}
