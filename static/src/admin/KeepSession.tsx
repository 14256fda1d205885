/** Keeps how a session is set up at this moment as a preset; from its own page, also while it goes on. */
import { useState } from "react";
import { api, type Presets, type SessionDetails, type SetUp } from "../api";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { KeepPreset } from "./KeepPreset";
import { TaskProblem, useTask } from "./useTask";

export function KeepSession({ session }: { session: SessionDetails }) {
  const { t } = useText();
  const task = useTask();
  const [asked, setAsked] = useState<{ setup: SetUp; kept: Presets }>();
  const [done, setDone] = useState("");
  const ask = () =>
    task.run(async () => {
      const [setup, kept] = await Promise.all([api.setUp(session.id), api.presets()]);
      setDone("");
      setAsked({ setup, kept });
    });
  return (
    <>
      <TaskProblem task={task} />
      {done && (
        <Notice tone="ok" alert title={t("preset-kept", { name: done })} onDismiss={() => setDone("")}>
          {t("preset-kept-how")}
        </Notice>
      )}
      <div className="row">
        <Button icon="pin" unavailable={task.busy} onClick={() => void ask()}>
          {t("preset-keep")}
        </Button>
      </div>
      {asked && (
        <KeepPreset
          {...asked}
          people={session.people.map(({ name }) => name)}
          onClose={() => setAsked(undefined)}
          onKept={(name) => {
            setAsked(undefined);
            setDone(name);
          }}
        />
      )}
    </>
  );
}
