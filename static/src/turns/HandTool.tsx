/** The button in the dock with which one raises one's hand and lowers it. */
import { DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import { useHand } from "./useHand";

export function HandTool({ width }: { width?: "not-narrow" }) {
  const { t } = useText();
  const { offered, raised, toggle } = useHand();
  if (!offered) return null;
  return (
    <DockGroup>
      <Tool icon="raise" pressed={raised} shortcut="H" width={width} onClick={toggle}>
        {t(raised ? "hand-raised-short" : "hand-raise")}
      </Tool>
    </DockGroup>
  );
}
