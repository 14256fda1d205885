/** One's word before one is heard: alone, or who is there; neither recording nor relaying. Only the mediators read who is there. */
import "../components/Card.css";
import "./Care.css";
import { type FormEvent, useId, useState } from "react";
import { PRESENT_CHARS } from "../care";
import { useRun } from "../client";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { TextField } from "../components/Field";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";

export function AttestForm() {
  const { t } = useText();
  const run = useRun();
  const group = useId();
  const [company, setCompany] = useState<"alone" | "with" | null>(null);
  const [present, setPresent] = useState("");
  const [promises, setPromises] = useState({ recording: false, relaying: false });
  const [tried, setTried] = useState(false);
  const named = company === "alone" || (company === "with" && present.trim() !== "");
  const whole = named && promises.recording && promises.relaying;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole) void run({ t: "attest", present: company === "with" ? present.trim() : "", not_recording: true, not_relaying: true });
  };
  return (
    <form className="card stack attest" onSubmit={submit} noValidate>
      <p className="quiet">{t("attest-why")}</p>
      <fieldset className="stack tight plain-set">
        <legend className="h3">{t("attest-company")}</legend>
        <Checkbox type="radio" name={group} checked={company === "alone"} onCheck={() => setCompany("alone")}>
          {t("attest-alone")}
        </Checkbox>
        <Checkbox type="radio" name={group} checked={company === "with"} onCheck={() => setCompany("with")}>
          {t("attest-with")}
        </Checkbox>
        {company === "with" && (
          <TextField label={t("attest-who")} hint={t("attest-who-hint")} problem={tried && !present.trim() && t("attest-who-missing")} maxLength={PRESENT_CHARS} value={present} onText={setPresent} />
        )}
      </fieldset>
      <Checkbox checked={promises.recording} onCheck={(recording) => setPromises({ ...promises, recording })}>
        {t("attest-recording")}
      </Checkbox>
      <Checkbox checked={promises.relaying} onCheck={(relaying) => setPromises({ ...promises, relaying })}>
        {t("attest-relaying")}
      </Checkbox>
      {tried && !whole && (
        <Notice tone="warn" alert>
          {t("attest-missing")}
        </Notice>
      )}
      <Button kind="main" size="big" type="submit">
        {t("attest-do")}
      </Button>
    </form>
  );
}
