/** The button in the dock with which one shows one's screen, and ends that. */
import { DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import type { ScreenSwitch } from "./useScreen";

export function ScreenTool({ screen }: { screen: ScreenSwitch }) {
  const { t } = useText();
  if (!screen.offered) return null;
  return (
    <DockGroup>
      <Tool icon="screen" width="not-narrow" pressed={screen.shown} unavailable={screen.unavailable} onClick={screen.toggle}>
        {t(screen.shown ? "screen-stop-short" : "screen-show-short")}
      </Tool>
    </DockGroup>
  );
}
