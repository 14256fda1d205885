/** The agreement to mediate that everyone signs, one text a language, to read and to change. */
import { useState } from "react";
import { Button } from "../components/Button";
import { Document } from "../components/Document";
import { TextArea } from "../components/Field";
import { Notice } from "../components/Notice";
import { Select } from "../components/Select";
import { LANGUAGES, useText } from "../i18n";
import { blocksOf } from "../join/agreementText";
import type { Regime } from "../protocol";

const ROWS = 14; // lines of the field

interface Props {
  agreement: Record<string, string>;
  /** The rule that holds, where the words are not the house's own any more. */
  own?: Regime;
  problems: ReadonlyMap<string, string>;
  onAgreement: (agreement: Record<string, string>) => void;
}

export function AgreementEditor({ agreement, own, problems, onAgreement }: Props) {
  const { t, language } = useText();
  const codes = Object.keys(agreement);
  const [chosen, setChosen] = useState(codes.includes(language.code) ? language.code : (codes[0] ?? "en"));
  const [writes, setWrites] = useState(false);
  const wrong = codes.find((code) => problems.has(`agreement-${code}`));
  const code = wrong ?? chosen;
  const known = LANGUAGES.find((one) => one.code === code);
  const options = codes.map((one) => ({ id: one, label: LANGUAGES.find((language) => language.code === one)?.name ?? one }));
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-agreement-how")}</p>
      {own && <Notice tone="warn" title={t("admin-agreement-own", { rule: t(`regime-${own}`) })} />}
      <div className="row">
        <Select label={t("admin-agreement-language")} options={options} value={code} onChoose={setChosen} />
      </div>
      {writes || wrong ? (
        <TextArea
          label={t("admin-agreement-text", { language: known?.name ?? code })}
          problem={wrong && t("admin-problem-agreement")}
          rows={ROWS}
          lang={code}
          dir={known?.dir ?? "auto"}
          value={agreement[code] ?? ""}
          onText={(text) => onAgreement({ ...agreement, [code]: text })}
        />
      ) : (
        <div className="agreement" lang={code} dir={known?.dir ?? "auto"} role="group" aria-label={t("admin-agreement-text", { language: known?.name ?? code })} tabIndex={0}>
          <Document>
            {blocksOf(agreement[code] ?? "").map(({ heading, paragraphs }, at) => (
              <section key={at}>
                {heading && <h3>{heading}</h3>}
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </section>
            ))}
          </Document>
        </div>
      )}
      <div className="row">
        <Button icon={writes ? "eye" : "pen"} onClick={() => setWrites(!writes)}>
          {t(writes ? "admin-agreement-read" : "admin-agreement-change")}
        </Button>
      </div>
    </div>
  );
}
