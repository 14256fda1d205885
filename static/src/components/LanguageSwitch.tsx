/** The choice of language, each under its own name for itself. */
import { LANGUAGES, useLanguage, useText } from "../i18n";
import { Select } from "./Select";

const OPTIONS = LANGUAGES.map((language) => ({ id: language.code, label: language.name }));

export function LanguageSwitch({ labelHidden }: { labelHidden?: boolean }) {
  const { t } = useText();
  const { language, change } = useLanguage();
  const choose = (code: string) => {
    const next = LANGUAGES.find((one) => one.code === code);
    if (next) void change(next);
  };
  return <Select label={t("language")} labelHidden={labelHidden} options={OPTIONS} value={language.code} onChoose={choose} />;
}
