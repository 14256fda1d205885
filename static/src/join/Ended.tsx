/** One is not in the session (any more): why, and the way back where there is one. */
import { type ReactNode } from "react";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button } from "../components/Button";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { NewsArea } from "../room/NewsArea";

export type EndedWhy = "replaced" | "removed" | "signed-out" | "closed" | "declined";

interface Props {
  why: EndedWhy;
  /** The mediator's word. */
  word?: string;
  /** Takes the seat back to this page. */
  onBack?: () => void;
  children?: ReactNode;
}

export function Ended({ why, word, onBack, children }: Props) {
  const { t } = useText();
  usePageSigns(t(`ended-${why}-title`));
  return (
    <>
      <Page bar={<TopBar />} narrow>
        <div className="stack" role="status">
          <h1 className="h1">{t(`ended-${why}-title`)}</h1>
          <p className="lede">{t(`ended-${why}`)}</p>
          {word && (
            <blockquote className="card" dir="auto">
              {word}
            </blockquote>
          )}
        </div>
        {onBack && (
          <Actions>
            <Button kind="main" size="big" onClick={onBack}>
              {t("ended-back")}
            </Button>
          </Actions>
        )}
        {children}
      </Page>
      <NewsArea anew />
    </>
  );
}
