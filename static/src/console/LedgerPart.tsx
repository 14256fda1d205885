/**
 * "May I share this?": everything that the mediator was told in other rooms, where each of it comes from, and whether it
 * may be said in the room that she is in now. A thing that may not is never opened there: a cleared version is offered.
 */
import "./SharesPart.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Wording } from "../components/Document";
import type { IconName } from "../components/Icon";
import { Select } from "../components/Select";
import { StateMark } from "../components/StateMark";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import { type Answer, type Entry, ledgerOf, maySay } from "../ledger";
import { myRoom, nameOf, peopleIn } from "../people";
import { JOINT, type RoomView, type View } from "../protocol";
import { openRooms } from "./board";
import type { Acts } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

const LOOKS: Readonly<Record<Answer, { readonly icon: IconName; readonly tone: "plain" | "ok" | "warn" }>> = {
  here: { icon: "check", tone: "ok" },
  crossed: { icon: "check", tone: "ok" },
  cleared: { icon: "check", tone: "ok" },
  consented: { icon: "check", tone: "ok" },
  asked: { icon: "clock", tone: "warn" },
  ask: { icon: "lock", tone: "plain" },
  refused: { icon: "lock", tone: "plain" },
};
const OFFERED: ReadonlySet<Answer> = new Set(["ask", "refused", "consented"]);

export function LedgerPart({ view, acts }: { view: View; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [chosen, setChosen] = useState("");
  const here = myRoom(view);
  const rooms = openRooms(view);
  const target = rooms.find(({ room }) => room === chosen) ?? here ?? view.rooms[JOINT];
  if (!target) return null;
  const entries = ledgerOf(view).filter(({ room, kind, text }) => room !== target.room && (kind !== "element" || text));
  return (
    <RailSection id="ledger" title={t("ledger-title")}>
      <Select label={t("ledger-where")} options={rooms.map((room) => ({ id: room.room, label: room === here ? t("console-chat-here", { room: words.room(room) }) : words.room(room) }))} value={target.room} onChoose={setChosen} />
      {entries.length ? <Sum view={view} entries={entries} target={target} /> : <p className="small quiet">{t("ledger-none")}</p>}
      <ul className="shares" aria-label={t("ledger-title")}>
        {entries.toReversed().map((entry) => (
          <li key={`${entry.room} ${entry.kind} ${entry.item}`}>
            <Line view={view} entry={entry} target={target} acts={acts} />
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

/** At a glance: how much of it may be told there. */
function Sum({ view, entries, target }: { view: View; entries: readonly Entry[]; target: RoomView }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const yes = entries.filter((entry) => LOOKS[maySay(view, entry, target.room)].tone === "ok").length;
  return <p>{t("ledger-sum", { yes, all: entries.length, room: words.into(target) })}</p>;
}

function Line({ view, entry, target, acts }: { view: View; entry: Entry; target: RoomView; acts: Acts }) {
  const { t, time } = useText();
  const words = useConsoleWords(view);
  const answer = maySay(view, entry, target.room);
  const source = view.rooms[entry.room];
  const strangers = peopleIn(view, target).filter(({ person }) => person.seat !== view.you);
  const look = LOOKS[answer];
  const share = () => acts.open({ kind: "share", source: entry.room, itemKind: entry.kind, items: [entry.item], text: entry.text, target: target.room });
  const from = [source && words.room(source), entry.author && nameOf(view, entry.author), entry.at !== null && time(entry.at)].filter(Boolean).join(" · ");
  return (
    <>
      <StateMark icon={look.icon} tone={look.tone}>
        {t(`ledger-${answer}`, { room: words.into(target), names: strangers.length ? words.names(strangers) : t("console-share-nobody-there") })}
      </StateMark>
      <Wording kind={roomKind(source)}>{entry.text}</Wording>
      <p className="tiny quiet">
        <bdi>{from}</bdi>
      </p>
      <p className="row">
        <Tag>{t(`ledger-tier-${entry.tier}`)}</Tag>
        {entry.confidential && <Tag>{t("confidential-mark")}</Tag>}
      </p>
      {OFFERED.has(answer) && source?.kind !== "joint" && (
        <div className="row">
          <Button size="dense" icon="share" onClick={share}>
            {t(answer === "consented" ? "ledger-prepare" : "ledger-clear")}
          </Button>
        </div>
      )}
    </>
  );
}
