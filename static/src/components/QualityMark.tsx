/** How well somebody's line carries: icon and words, never colour alone. */
import { useText } from "../i18n";
import type { Quality } from "../protocol";
import type { IconName } from "./Icon";
import { StateMark } from "./StateMark";

export const QUALITY_ICONS: Record<Quality, IconName> = { good: "network", unsteady: "weak", poor: "warning", lost: "offline" };

/** A good line is an icon alone, with its words for those who listen. */
export function QualityMark({ quality, quiet }: { quality: Quality; quiet?: boolean }) {
  const { t } = useText();
  return (
    <StateMark icon={QUALITY_ICONS[quality]} tone={quality === "good" ? "plain" : "warn"} iconOnly={quiet && quality === "good"}>
      {t(`quality-${quality}`)}
    </StateMark>
  );
}
