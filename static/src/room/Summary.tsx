/** A person's summary: what they were told, and nothing else. It is read here, and kept as a PDF. */
import "./Summary.css";
import type { ReactNode } from "react";
import { api, type CaucusPart, type Named, type Spoken, type Summary as SummaryData } from "../api";
import { useClient, useView } from "../client";
import { Page } from "../components/AppFrame";
import { ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Document } from "../components/Document";
import { Facts } from "../components/Facts";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import type { Ms } from "../protocol";
import { SummaryBoard } from "./SummaryBoard";

const MINUTE = 60_000; // ms

export function Summary({ summary }: { summary: SummaryData }) {
  const { t, date } = useText();
  usePageSigns(t("summary-page"));
  const outcome = summary.outcome ? t(`summary-title-${summary.outcome}`) : t("over-title");
  return (
    <Page bar={<TopBar title={<bdi>{summary.title}</bdi>} note={t("over-note")} />}>
      <div className="stack tight">
        {summary.ended_at !== null && <p className="eyebrow quiet">{date(summary.ended_at)}</p>}
        <h1 className="h1 summary-title">{outcome}</h1>
        <p className="lede">{t("summary-lede", { name: summary.reader.name })}</p>
      </div>
      <div className="two">
        <div className="stack roomy">
          <Agreed summary={summary} />
          {summary.caucuses.map((part, at) => (
            <Caucus key={at} part={part} />
          ))}
          <PrivateNotes notes={summary.private_notes} />
        </div>
        <div className="stack roomy">
          <Keep summary={summary} />
          <Attendance summary={summary} />
          <Course summary={summary} />
        </div>
      </div>
    </Page>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (!lines.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{typeof line === "string" ? <bdi>{line}</bdi> : line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who said it and when, over the words. */
function Said({ spoken }: { spoken: Spoken }) {
  const { time } = useText();
  return (
    <>
      {spoken.by && (
        <span className="small quiet">
          <bdi>{spoken.by}</bdi> · {time(spoken.at)}
          <br />
        </span>
      )}
      <bdi>{spoken.text}</bdi>
    </>
  );
}

function said(lines: readonly Spoken[]): ReactNode[] {
  return lines.map((spoken, at) => <Said key={at} spoken={spoken} />);
}

function Agreed({ summary }: { summary: SummaryData }) {
  const { t } = useText();
  const topics = summary.agenda.map(({ title, state, notes }) => (
    <>
      <bdi>{title}</bdi> <span className="small quiet">{t(`summary-topic-${state}`)}</span>
      {notes.map((note, at) => (
        <p key={at} className="small">
          <bdi>{note}</bdi>
        </p>
      ))}
    </>
  ));
  return (
    <article className="card" aria-label={t("summary-joint")}>
      <Document>
        <Lines title={t("outcome-points")} lines={summary.points} />
        <Lines title={t("outcome-next")} lines={summary.next_steps} />
        <Lines title={t("agenda-title")} lines={topics} />
        <Lines title={t("summary-released")} lines={said(summary.released)} />
        <Lines title={t("summary-chat")} lines={said(summary.chat)} />
        <SummaryBoard svg={summary.board} title={t("summary-board")} />
      </Document>
    </article>
  );
}

function Caucus({ part }: { part: CaucusPart }) {
  const { t } = useText();
  const title = part.title || t("room-caucus");
  return (
    <article className="card summary-caucus" data-room="caucus" aria-label={title}>
      <Document>
        <section>
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <p className="small">{t("summary-caucus-note")}</p>
        </section>
        <Lines title={t("summary-caucus-chat")} lines={said(part.chat)} />
        <Lines title={t("summary-released")} lines={said(part.released)} />
        <Lines title={t("summary-notes")} lines={said(part.notes)} />
        <SummaryBoard svg={part.board} title={t("board-title")} />
      </Document>
    </article>
  );
}

function PrivateNotes({ notes }: { notes: readonly Spoken[] }) {
  const { t } = useText();
  if (!notes.length) return null;
  return (
    <article className="card" aria-label={t("summary-private-notes")}>
      <Document>
        <Lines title={t("summary-private-notes")} lines={notes.map(({ text }) => text)} />
      </Document>
    </article>
  );
}

function Keep({ summary }: { summary: SummaryData }) {
  const { t, date, language } = useText();
  const { connection } = useClient();
  const { retention_days } = useView();
  return (
    <Card title={t("summary-keep")}>
      <Facts
        facts={[
          { name: t("summary-open-until"), value: summary.until === null ? t("summary-days", { count: retention_days }) : date(summary.until) },
          { name: t("summary-recorded"), value: t("summary-never-recorded") },
        ]}
      />
      <ButtonLink kind="main" icon="download" wide href={api.summaryPdf(connection.seat, language.code)} download>
        {t("summary-pdf")}
      </ButtonLink>
    </Card>
  );
}

/** Somebody's times in the joint session, in one line each person. */
export function staysOf(attendance: SummaryData["attendance"]): { who: Named; stays: { since: number; until: number | null }[] }[] {
  const people = new Map<string, { who: Named; stays: { since: number; until: number | null }[] }>();
  for (const { who, since, until } of attendance) {
    const key = [who.name, who.role, who.side].join(" · ");
    const known = people.get(key) ?? { who, stays: [] };
    known.stays.push({ since, until });
    people.set(key, known);
  }
  return [...people.values()];
}

/** A time in words; with its day where the session was adjourned, and went on another one. */
function useWhen({ adjournments }: SummaryData): (at: Ms) => string {
  const { time, dateTime } = useText();
  return adjournments.length ? dateTime : time;
}

function Attendance({ summary }: { summary: SummaryData }) {
  const { t, list } = useText();
  const when = useWhen(summary);
  if (!summary.attendance.length) return null;
  return (
    <Card title={t("summary-attendance")}>
      <ul className="stack tight">
        {staysOf(summary.attendance).map(({ who, stays }, at) => (
          <li key={at}>
            <b>
              <bdi>{who.name}</bdi>
            </b>{" "}
            <span className="small quiet">
              {t(`role-${who.role}`)} · {list(stays.map(({ since, until }) => t("summary-span", { since: when(since), until: until === null ? "…" : when(until) })))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Course({ summary }: { summary: SummaryData }) {
  const { t, dateTime, duration } = useText();
  const when = useWhen(summary);
  const stages = summary.stages.map(({ title, since }) => ({ name: t(`stage-${title}`), value: t("summary-from", { time: when(since) }) }));
  const breaks = summary.breaks.map(({ title, since, until }) => ({
    name: title ? t("summary-break-in", { room: title }) : t("summary-break"),
    value: until === null ? when(since) : t("summary-break-time", { time: when(since), length: duration(Math.max(MINUTE, until - since)) }),
  }));
  const adjournments = summary.adjournments.map(({ title, since, until }) => ({
    name: title ? t("summary-adjourned-word", { word: title }) : t("summary-adjourned"),
    value: t("summary-span", { since: dateTime(since), until: until === null ? "…" : dateTime(until) }),
  }));
  const facts = [...stages, ...breaks, ...adjournments];
  if (!facts.length) return null;
  return (
    <Card title={t("summary-course")}>
      <Facts facts={facts.map((fact, at) => ({ ...fact, name: `${at + 1}. ${fact.name}` }))} />
    </Card>
  );
}
