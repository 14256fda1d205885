/** After the end: how it ended, whose summary holds what, and to whom it is given. */
import { useState } from "react";
import { useRun, useView } from "../client";
import { Actions } from "../components/Actions";
import { Page } from "../components/AppFrame";
import { Button, ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Checkbox } from "../components/Checkbox";
import { Notice } from "../components/Notice";
import { TopBar } from "../components/TopBar";
import { api } from "../api";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import type { SeatId, View } from "../protocol";
import { LineNotice } from "../room/LineNotice";
import { NewsArea } from "../room/NewsArea";
import { OutcomeWords } from "../room/OutcomeNotice";
import { useLeave } from "../room/useLeave";
import { PacketList } from "./PacketList";
import { useConsoleWords } from "./words";

export function AfterSession() {
  const { t } = useText();
  const view = useView();
  const leave = useLeave();
  const title = t("console-over-title");
  usePageSigns(`${title} · ${view.title}`);
  return (
    <Page bar={<TopBar title={<bdi>{view.title}</bdi>} note={t("console-over-note")} onLeave={leave.ask} />}>
      <LineNotice />
      <div className="stack tight">
        <h1 className="h1">{title}</h1>
        <p className="lede">{t("console-over-lede")}</p>
      </div>
      {view.outcome && (
        <Card title={t("console-over-outcome")}>
          <OutcomeWords draft={view.outcome} />
        </Card>
      )}
      <Publish view={view} />
      <NewsArea anew />
      {leave.dialog}
    </Page>
  );
}

function Publish({ view }: { view: View }) {
  const { t, language } = useText();
  const words = useConsoleWords(view);
  const run = useRun();
  const [left, setLeft] = useState<ReadonlySet<SeatId>>(new Set());
  const published = new Set(view.published);
  const chosen = Object.keys(view.people).filter((seat) => !published.has(seat) && !left.has(seat) && view.people[seat]?.standing !== "removed");
  const people = chosen.flatMap((seat) => view.people[seat] ?? []);
  const choose = (seat: SeatId, yes: boolean) => setLeft(new Set(yes ? [...left].filter((one) => one !== seat) : [...left, seat]));
  return (
    <Card title={t("console-publish")}>
      <p>{t("console-publish-how", { days: view.retention_days })}</p>
      <PacketList
        view={view}
        choice={({ seat, name }) => (
          <Checkbox checked={published.has(seat) || !left.has(seat)} disabled={published.has(seat)} onCheck={(yes) => choose(seat, yes)}>
            <span className="vh">{t("console-publish-to", { name })}</span>
          </Checkbox>
        )}
      />
      {published.size > 0 && <Notice tone="ok" title={t("console-published", { names: words.names([...published].flatMap((seat) => view.people[seat] ?? [])) })} />}
      <Actions>
        {people.length > 0 && (
          <Button kind="main" onClick={() => void run({ t: "publish-summaries", seats: chosen })}>
            {t("console-publish-do", { count: people.length })}
          </Button>
        )}
        {published.has(view.you) && (
          <ButtonLink icon="download" href={api.summaryPdf(view.you, language.code)}>
            {t("console-own-summary")}
          </ButtonLink>
        )}
      </Actions>
    </Card>
  );
}
