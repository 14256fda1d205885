/** While one's own screen is shown, what belongs to other rooms is hidden on it; showing it all the same is an act. */
import { type ReactNode, useState } from "react";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { myRoom, peopleIn } from "../people";
import type { View } from "../protocol";
import { useConsoleWords } from "./words";

export function ScreenGuard({ view, children }: { view: View; children: ReactNode }) {
  const room = myRoom(view);
  return room?.screen === view.you ? <Hidden view={view}>{children}</Hidden> : children;
}

function Hidden({ view, children }: { view: View; children: ReactNode }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [shown, setShown] = useState(false);
  const room = myRoom(view);
  const others = room ? peopleIn(view, room).filter(({ person }) => person.seat !== view.you) : [];
  if (shown) return children;
  return (
    <Notice tone="warn" icon="lock" title={t("screen-guard-title")}>
      <p>{t("screen-guard-what", { names: words.names(others) })}</p>
      <Button size="dense" onClick={() => setShown(true)}>
        {t("screen-guard-show")}
      </Button>
    </Notice>
  );
}
