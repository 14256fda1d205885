/** How ready somebody in the lobby is, in words and icon; what their check found, one by one, on demand. */
import { useState } from "react";
import { Button } from "../components/Button";
import type { IconName } from "../components/Icon";
import { ReadinessList } from "../components/ReadinessList";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { type Grade, overall } from "../join/grades";
import type { PersonView } from "../protocol";

const LOOKS: Record<Grade, { icon: IconName; tone: "ok" | "warn" | "plain" }> = {
  ready: { icon: "check", tone: "ok" },
  limited: { icon: "info", tone: "plain" },
  trouble: { icon: "warning", tone: "warn" },
  unknown: { icon: "help", tone: "plain" },
};

export function ReadinessMark({ person: { person, readiness } }: { person: PersonView }) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const grade = readiness ? overall(readiness) : "unknown";
  return (
    <>
      <div className="row tight">
        <StateMark {...LOOKS[grade]}>{t(`console-ready-${grade}`)}</StateMark>
        {readiness && (
          <Button size="dense" kind="plain" expanded={shown} onClick={() => setShown(!shown)} aria-label={t("console-ready-details-of", { name: person.name })}>
            {t("console-ready-details")}
          </Button>
        )}
      </div>
      {readiness && shown && <ReadinessList label={t("console-ready-details-of", { name: person.name })} found={readiness} />}
    </>
  );
}
