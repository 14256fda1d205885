/** The session is over: first in words, then, once a mediator gave it, one's summary with its PDF, until its date. */
import { useEffect, useState } from "react";
import { api, ApiError, type Summary as SummaryData } from "../api";
import { useClient, useView } from "../client";
import { Page } from "../components/AppFrame";
import { announce } from "../components/LiveRegion";
import { InlineAlert, Notice } from "../components/Notice";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { OutcomeWords } from "./OutcomeNotice";
import { Summary } from "./Summary";

type Loaded = { summary: SummaryData } | { problem: string } | null;

/** The summary, asked for once it was given. */
export function useSummary(given: boolean): Loaded {
  const { connection } = useClient();
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    if (!given) return undefined;
    let here = true;
    api.summary(connection.seat).then(
      (summary) => here && setLoaded({ summary }),
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        if (here) setLoaded({ problem: error.code });
      },
    );
    return () => {
      here = false;
    };
  }, [given, connection]);
  return loaded;
}

export function Over() {
  const { t } = useText();
  const view = useView();
  const loaded = useSummary(view.summary_until !== null);
  usePageSigns(t("over-title"));
  useEffect(() => announce(t("over-say"), "assertive"), [t]);
  if (loaded && "summary" in loaded) return <Summary summary={loaded.summary} />;
  return (
    <Page bar={<TopBar title={<bdi>{view.title}</bdi>} note={t("over-note")} />} narrow>
      <div className="stack tight">
        <h1 className="h1">{t("over-title")}</h1>
        <p className="lede">{t("over-lede")}</p>
      </div>
      {loaded && <InlineAlert title={t("summary-problem")}>{t("summary-problem-help")}</InlineAlert>}
      {view.outcome && (
        <article className="card" aria-label={t("outcome-title")}>
          <OutcomeWords draft={view.outcome} />
        </article>
      )}
      {view.summary_until === null && <Notice icon="clock">{t("over-summary-later")}</Notice>}
    </Page>
  );
}
