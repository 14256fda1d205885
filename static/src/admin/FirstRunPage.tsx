/** The first account: opened once, from the link that the server printed. The secret stands after # and is not sent in an address. */
import { type FormEvent, useState } from "react";
import { api } from "../api";
import { Page } from "../components/AppFrame";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { TextField } from "../components/Field";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { AdminBar } from "./AdminBar";
import { CONSOLE, go } from "./places";
import { TaskProblem, useTask } from "./useTask";

/** The shortest password that the server takes, in characters. */
export const PASSWORD_LEAST = 12;

export default function FirstRunPage() {
  const { t } = useText();
  usePageSigns(t("admin-first-run-title"));
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)));
  return (
    <Page bar={<AdminBar />} narrow>
      <div className="stack tight">
        <h1 className="h1">{t("admin-first-run-title")}</h1>
        <p className="lede">{t("admin-first-run-lede")}</p>
      </div>
      {token ? (
        <FirstRunForm token={token} />
      ) : (
        <Notice tone="warn" title={t("admin-first-run-no-token")}>
          {t("admin-first-run-no-token-how")}
        </Notice>
      )}
    </Page>
  );
}

function FirstRunForm({ token }: { token: string }) {
  const { t } = useText();
  const task = useTask();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const short = [...password].length < PASSWORD_LEAST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || short) return;
    void task.run(async () => {
      await api.firstRun(token, name.trim(), password);
      history.replaceState(null, "", location.pathname);
      go.to(CONSOLE);
    });
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit} noValidate>
        <TaskProblem task={task} words={{ "no-such-thing": t("admin-first-run-used") }} />
        <TextField
          label={t("admin-your-name")}
          hint={t("admin-your-name-hint")}
          problem={tried && !name.trim() && t("admin-your-name-missing")}
          autoComplete="name"
          maxLength={120}
          value={name}
          onText={setName}
        />
        <TextField
          label={t("admin-password")}
          hint={t("admin-password-hint", { least: PASSWORD_LEAST })}
          problem={tried && short && t("admin-password-short", { missing: PASSWORD_LEAST - [...password].length })}
          type="password"
          dir="ltr"
          autoComplete="new-password"
          maxLength={256}
          value={password}
          onText={setPassword}
        />
        <div className="row">
          <Button kind="main" type="submit" unavailable={task.busy}>
            {t("admin-first-run-do")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
