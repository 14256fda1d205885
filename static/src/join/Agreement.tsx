/** The agreement to mediate: to read in one's language, and to sign. What is kept is this exact text, with the time. */
import { type FormEvent, Fragment, useState } from "react";
import { useRun, useView } from "../client";
import { Actions } from "../components/Actions";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Document } from "../components/Document";
import { TextField } from "../components/Field";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { LANGUAGES, languageOf } from "../i18n/languages";
import { usePageSigns } from "../pageSigns";
import { meIn } from "../people";
import { RegimeNote } from "../room/RegimeNote";
import { blocksOf, sameName } from "./agreementText";
import { JoinPage } from "./JoinPage";

/** With onBack one need not sign now. */
export function Agreement({ onBack }: { onBack?: () => void }) {
  const { t, language } = useText();
  const view = useView();
  const offered = Object.keys(view.agreement);
  const [read, setRead] = useState(() => (language.code in view.agreement ? language.code : (offered[0] ?? "")));
  usePageSigns(t("agree-title"));
  return (
    <JoinPage step="agree" narrow>
      <div className="stack tight">
        <h1 className="h1">{t("agree-title")}</h1>
        <p className="lede">{t("agree-lede")}</p>
      </div>
      {offered.length > 1 && (
        <Select label={t("agree-language")} value={read} onChoose={setRead} options={offered.map((code) => ({ id: code, label: languageName(code) }))} />
      )}
      <AgreementText language={read} text={view.agreement[read] ?? ""} />
      <RegimeNote regime={view.regime} />
      <SignForm language={read} text={view.agreement[read] ?? ""} onBack={onBack} />
    </JoinPage>
  );
}

function languageName(code: string): string {
  return LANGUAGES.find((one) => one.code === code)?.name ?? code;
}

export function AgreementText({ language, text }: { language: string; text: string }) {
  const { t } = useText();
  return (
    <article className="card" aria-label={t("agree-text")} lang={language} dir={languageOf(language)?.dir ?? "auto"}>
      <Document>
        {blocksOf(text).map(({ heading, paragraphs }, at) => (
          <Fragment key={at}>
            {heading && <h2>{heading}</h2>}
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Fragment>
        ))}
      </Document>
    </article>
  );
}

function SignForm({ language, text, onBack }: { language: string; text: string; onBack?: () => void }) {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  const { name } = meIn(view).person;
  const [attested, setAttested] = useState(false);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const signed = sameName(typed, name);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!signed || !attested || busy) return;
    setBusy(true);
    await run({ t: "sign-agreement", language, text });
    setBusy(false);
  };
  return (
    <form className="stack roomy" onSubmit={(event) => void sign(event)} noValidate>
      <div className="stack tight">
        <Checkbox checked={attested} onCheck={setAttested} hint={t("agree-attest-hint")} aria-invalid={(tried && !attested) || undefined}>
          {t("agree-attest")}
        </Checkbox>
        {tried && !attested && (
          <p className="problem small" role="alert">
            {t("agree-attest-missing")}
          </p>
        )}
      </div>
      <TextField
        label={t("agree-name")}
        hint={t("agree-name-hint", { name })}
        problem={tried && !signed ? t(typed.trim() ? "agree-name-differs" : "agree-name-missing") : undefined}
        value={typed}
        onText={setTyped}
        autoComplete="name"
      />
      <Actions>
        {onBack && (
          <Button size="big" onClick={onBack}>
            {t("agree-back")}
          </Button>
        )}
        <Button kind="main" size="big" type="submit" unavailable={busy}>
          {t(busy ? "loading" : "agree-sign")}
        </Button>
      </Actions>
      <p className="small quiet">{t("agree-kept")}</p>
    </form>
  );
}
