/** In a break: that one is ready to go on, or not after all. Only the mediators see who is. */
import "./Care.css";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { useText } from "../i18n";
import { isMediator } from "../alone";
import { meIn } from "../people";

export function ReadyCheck() {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  const { ready } = meIn(view).care;
  if (isMediator(view)) return null;
  return (
    <Button kind={ready ? undefined : "main"} size="big" icon="check" pressed={ready} onClick={() => void run({ t: "tell-ready", ready: !ready })}>
      {t(ready ? "ready-said" : "ready-say")}
    </Button>
  );
}
