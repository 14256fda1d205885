/** What a preset holds in one line, and what rooms are called that have no name of their own. */
import type { SetUp } from "../api";
import { useText } from "../i18n";
import { KINDS } from "./draft";
import type { Standard } from "./presets";

export function useStandard(): Standard {
  const { t } = useText();
  return (of) => t((KINDS as readonly string[]).includes(of) ? `room-${of}` : `side-${of}`);
}

/** "3 rooms · 2 sides · closed rule · shuttle only". */
export function useSummary(): (setup: SetUp) => string {
  const { t } = useText();
  return (setup) => {
    const parts = [t("preset-rooms", { count: setup.rooms.length }), t("preset-sides", { count: setup.sides }), t(`preset-regime-${setup.regime}`)];
    return [...parts, ...(setup.shuttle ? [t("admin-preset-shuttle")] : [])].join(" · ");
  };
}
