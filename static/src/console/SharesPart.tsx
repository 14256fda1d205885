/** What was asked to cross from a private room, and what crossed: each with its exact words and its state. */
import "./SharesPart.css";
import { Button } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Wording } from "../components/Document";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { ReleaseView, View } from "../protocol";
import type { Acts } from "./useActs";
import type { Refusal } from "./useRefusals";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  refusals: readonly Refusal[];
  acts: Acts;
}

export function SharesPart({ view, refusals, acts }: Props) {
  const { t, time } = useText();
  const words = useConsoleWords(view);
  const open = Object.values(view.releases).toSorted((a, b) => b.at - a.at);
  const crossed = Object.values(view.rooms)
    .flatMap((room) => room.cleared.map((text) => ({ room, text })))
    .toSorted((a, b) => b.text.at - a.text.at);
  return (
    <RailSection id="shares" title={t("console-shares")}>
      <p className="small quiet">{t("console-shares-how")}</p>
      {!open.length && !crossed.length && !refusals.length && <p className="small quiet">{t("console-shares-none")}</p>}
      <ul className="shares">
        {open.map((release) => (
          <li key={release.release}>
            <Open view={view} release={release} acts={acts} />
          </li>
        ))}
        {refusals.map(({ release, at }) => (
          <li key={release.release}>
            <Wording>{release.wording}</Wording>
            <StateMark icon="lock">{t("console-share-refused", { name: nameOf(view, release.approver), time: time(at) })}</StateMark>
          </li>
        ))}
        {crossed.map(({ room, text }) => (
          <li key={text.id}>
            <Wording kind={roomKind(room)}>{text.wording}</Wording>
            <StateMark icon="check" tone="ok">
              {t("console-share-crossed", { room: words.room(room), time: time(text.at) })}
            </StateMark>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

function Open({ view, release, acts }: { view: View; release: ReleaseView; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const target = view.rooms[release.target];
  const source = view.rooms[release.source];
  const name = nameOf(view, release.approver);
  return (
    <>
      <Wording kind={roomKind(source)}>{release.wording}</Wording>
      <p className="tiny quiet">{target && t("console-share-to", { room: words.room(target) })}</p>
      <StateMark icon={release.approved ? "check" : "clock"} tone={release.approved ? "ok" : "warn"}>
        {t(release.approved ? "console-share-approved" : "console-share-waits", { name })}
      </StateMark>
      <div className="row">
        {release.approved && (
          <Button kind="main" size="dense" icon="share" onClick={() => void acts.run({ t: "release-item", release: release.release })}>
            {target && t("console-share-now", { room: words.into(target) })}
          </Button>
        )}
        <Button size="dense" onClick={() => void acts.run({ t: "drop-release", release: release.release })}>
          {t("console-share-drop")}
        </Button>
      </div>
    </>
  );
}
