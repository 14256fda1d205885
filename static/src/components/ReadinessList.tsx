/** What somebody's check found, one line a thing, in words and icon: for the mediators, and for the person themselves. */
import "./ReadinessList.css";
import { useText } from "../i18n";
import type { Readiness } from "../protocol";
import { Icon } from "./Icon";

const GOOD: ReadonlySet<string> = new Set(["works", "heard", "good"]);
/** Neither good nor bad: not tried, or left off by choice; a camera is never needed. */
const OPEN: ReadonlySet<string> = new Set(["off", "untried", "unmeasured"]);
const THINGS = ["microphone", "camera", "speaker", "line"] as const;

export function ReadinessList({ label, found }: { label: string; found: Readiness }) {
  const { t } = useText();
  return (
    <ul className="readiness" aria-label={label}>
      {THINGS.map((thing) => {
        const finding = found[thing];
        const free = OPEN.has(finding) || (thing === "camera" && finding === "missing");
        const look = GOOD.has(finding) ? "good" : free ? "open" : "fix";
        return (
          <li key={thing}>
            <Icon name={look === "good" ? "check" : look === "open" ? "open" : "warning"} className={look} />
            <span>
              {t(`ready-${thing}-${finding}`)}
              {thing === "line" && found.relayed && ` ${t("ready-relayed")}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
