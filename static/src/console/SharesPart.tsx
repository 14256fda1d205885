/** What was asked to cross from a private room, and what crossed: each with its exact words and its state; and the ledger. */
import "./SharesPart.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Wording } from "../components/Document";
import { TextArea } from "../components/Field";
import { StateMark } from "../components/StateMark";
import type { Ending, ReleaseView, SettledRelease } from "../crossing";
import { useText } from "../i18n";
import { nameOf } from "../people";
import { TEXT_CHARS, type View } from "../protocol";
import { LedgerPart } from "./LedgerPart";
import type { Acts } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  acts: Acts;
}

const ENDS: Readonly<Record<Ending, "console-share-crossed" | "console-share-refused" | "console-share-given-up" | "console-share-edited">> = {
  crossed: "console-share-crossed",
  refused: "console-share-refused",
  "given-up": "console-share-given-up",
  edited: "console-share-edited",
};

export function SharesPart({ view, acts }: Props) {
  const { t } = useText();
  const open = Object.values(view.releases).toSorted((a, b) => b.at - a.at);
  return (
    <>
      <RailSection id="shares" title={t("console-shares")}>
        <p className="small quiet">{t(`regime-${view.regime}-mediator`)}</p>
        {!open.length && !view.settled.length && <p className="small quiet">{t("console-shares-none")}</p>}
        <ul className="shares">
          {open.map((release) => (
            <li key={release.release}>
              <Open view={view} release={release} acts={acts} />
            </li>
          ))}
          {view.settled.toReversed().map((one) => (
            <li key={one.release.release}>
              <Settled view={view} one={one} />
            </li>
          ))}
        </ul>
      </RailSection>
      <LedgerPart view={view} acts={acts} />
    </>
  );
}

function Settled({ view, one: { release, how, at } }: { view: View; one: SettledRelease }) {
  const { t, time } = useText();
  const words = useConsoleWords(view);
  const target = view.rooms[release.target];
  return (
    <>
      <Wording kind={roomKind(how === "crossed" ? target : view.rooms[release.source])}>{release.wording}</Wording>
      <StateMark icon={how === "crossed" ? "check" : "lock"} tone={how === "crossed" ? "ok" : "plain"}>
        {t(ENDS[how], { name: nameOf(view, release.approver), room: target ? words.room(target) : "", time: time(at) })}
      </StateMark>
    </>
  );
}

function Open({ view, release, acts }: { view: View; release: ReleaseView; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [rewording, setRewording] = useState(false);
  const target = view.rooms[release.target];
  const source = view.rooms[release.source];
  return (
    <>
      {rewording ? <Reword release={release} acts={acts} onDone={() => setRewording(false)} /> : <Wording kind={roomKind(source)}>{release.wording}</Wording>}
      {release.elements.length > 0 && <p className="tiny quiet">{t("console-share-elements", { count: release.elements.length })}</p>}
      <p className="tiny quiet">{target && t("console-share-to", { room: words.room(target) })}</p>
      <StateMark icon={release.approved ? "check" : "clock"} tone={release.approved ? "ok" : "warn"}>
        {t(stateOf(view, release), { name: nameOf(view, release.approver) })}
      </StateMark>
      {!rewording && (
        <div className="row">
          {release.approved && target && (
            <Button kind="main" size="dense" icon="share" onClick={() => void acts.run({ t: "release-item", release: release.release, wording: release.wording })}>
              {t("console-share-now", { room: words.into(target) })}
            </Button>
          )}
          <Button size="dense" icon="pen" onClick={() => setRewording(true)}>
            {t("release-change")}
          </Button>
          <Button size="dense" onClick={() => void acts.run({ t: "drop-release", release: release.release })}>
            {t("console-share-drop")}
          </Button>
        </div>
      )}
    </>
  );
}

/** In which words the consent stands, or is waited for. */
function stateOf(view: View, release: ReleaseView): string {
  if (!release.approved) return "console-share-waits";
  if (release.reworded) return "console-share-reworded";
  if (!release.at_once) return "console-share-approved";
  return release.approver === view.you ? "console-share-own" : "console-share-consented";
}

function Reword({ release, acts, onDone }: { release: ReleaseView; acts: Acts; onDone: () => void }) {
  const { t } = useText();
  const [was] = useState(release.wording);
  const [wording, setWording] = useState(was);
  const keep = async () => {
    if (await acts.run({ t: "reword-release", release: release.release, was, wording: wording.trim() })) onDone();
  };
  return (
    <div className="stack tight">
      <TextArea label={t("console-share-wording")} hint={t("console-share-asks-anew")} rows={3} maxLength={TEXT_CHARS} value={wording} onText={setWording} autoFocus />
      <div className="row">
        <Button kind="main" size="dense" unavailable={!wording.trim() || wording.trim() === was} onClick={() => void keep()}>
          {t("console-share-do")}
        </Button>
        <Button size="dense" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
