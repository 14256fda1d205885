/** The session is locked: that the mediators know that one is here, a way to try again, and nothing of who is inside. */
import { useEffect } from "react";
import { useView } from "../client";
import { Actions } from "../components/Actions";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { mediatorsIn } from "../people";
import { JoinPage } from "./JoinPage";
import { MediatorCard } from "./MediatorCard";

export function DoorsClosed({ busy, onTry }: { busy: boolean; onTry: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const title = t("doors-title");
  const known = t("doors-known", mediatorsIn(text, view));
  usePageSigns(title);
  useEffect(() => announce(`${title} ${known}`), [title, known]);
  return (
    <JoinPage step="wait" narrow>
      <div className="stack tight">
        <h1 className="h1">{title}</h1>
        <p className="lede">{known}</p>
        <p>{t("doors-then")}</p>
      </div>
      <MediatorCard mediators={view.mediators} />
      <Actions>
        <Button kind="main" size="big" onClick={onTry} unavailable={busy}>
          {t("doors-try")}
        </Button>
      </Actions>
    </JoinPage>
  );
}
