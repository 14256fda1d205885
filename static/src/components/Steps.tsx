/** The way in, as numbered steps: done, here, to come. On a phone only the present step has its name. */
import "./Steps.css";
import { useText } from "../i18n";
import { Icon } from "./Icon";

export function Steps({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  const { t } = useText();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, at) => (
        <li key={step} aria-current={at === current ? "step" : undefined}>
          <span className="dot">{at < current ? <Icon name="check" /> : at + 1}</span>
          <span className="t">
            {step}
            {at < current && <span className="vh"> {t("step-done")}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
