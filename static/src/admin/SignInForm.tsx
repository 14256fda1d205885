/** Name and password of a mediator's account. */
import { type FormEvent, useState } from "react";
import { api } from "../api";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { useText } from "../i18n";
import { TaskProblem, useTask } from "./useTask";

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const task = useTask();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void task.run(async () => {
      await api.signIn(name, password);
      onDone();
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TaskProblem task={task} words={{ "sign-in": t("admin-sign-in-wrong") }} />
      <TextField label={t("admin-account-name")} autoComplete="username" required value={name} onText={setName} />
      <TextField label={t("admin-password")} type="password" dir="ltr" autoComplete="current-password" required value={password} onText={setPassword} />
      <div className="row">
        <Button kind="main" type="submit" unavailable={task.busy}>
          {t(task.busy ? "admin-signing-in" : "admin-sign-in")}
        </Button>
      </div>
    </form>
  );
}
