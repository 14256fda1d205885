/**
 * A mediator asks whether one exact wording may be told elsewhere. Yes and no weigh the same; other words are possible,
 * and go back to the mediator; without an answer nothing crosses.
 */
import { useEffect, useRef, useState } from "react";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Wording } from "../components/Document";
import { TextArea } from "../components/Field";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import type { ReleaseView } from "../crossing";
import { useText } from "../i18n";
import { mediatorsIn, nameOf, roomName } from "../people";
import { JOINT, TEXT_CHARS } from "../protocol";

/** The proposals that wait for this person's answer. */
export function ReleaseNotices() {
  const text = useText();
  const { t } = text;
  const view = useView();
  const [open, setOpen] = useState<string | null>(null);
  const waiting = Object.values(view.releases).filter((one) => one.approver === view.you && !one.approved);
  const shown = waiting.find((one) => one.release === open);
  const asks = t("release-asks", mediatorsIn(text, view));
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const keys = waiting.map(({ release, wording }) => `${release} ${wording}`);
    if (keys.some((key) => !told.current.has(key))) announce(asks);
    told.current = new Set(keys);
  }, [waiting, asks]);
  return (
    <>
      {waiting.map((one) => (
        <Notice key={one.release} tone="room" icon="share" title={asks}>
          <Button size="dense" onClick={() => setOpen(one.release)}>
            {t("release-read")}
          </Button>
        </Notice>
      ))}
      {shown && <ReleaseDialog key={shown.wording} release={shown} onClose={() => setOpen(null)} />}
    </>
  );
}

export function ReleaseDialog({ release, onClose }: { release: ReleaseView; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const target = view.rooms[release.target];
  const where = release.target === JOINT ? t("room-joint") : target ? roomName(text, target) : t("release-other-room");
  const answer = async (approve: boolean) => {
    setBusy(true);
    await run({ t: "answer-release", release: release.release, wording: release.wording, approve });
    onClose();
  };
  const reword = async () => {
    setBusy(true);
    const done = await run({ t: "reword-release", release: release.release, was: release.wording, wording: (other ?? "").trim() });
    if (done) onClose();
    else setBusy(false);
  };
  const changed = other?.trim();
  return (
    <Dialog
      even
      room={release.target === JOINT ? "joint" : "caucus"}
      title={t("release-title")}
      onClose={onClose}
      actions={
        other === null ? (
          <>
            <Button size="big" onClick={() => void answer(false)} unavailable={busy}>
              {t("release-no")}
            </Button>
            <Button size="big" onClick={() => void answer(true)} unavailable={busy}>
              {t("release-yes")}
            </Button>
          </>
        ) : (
          <>
            <Button size="big" onClick={() => setOther(null)}>
              {t("release-change-not")}
            </Button>
            <Button size="big" onClick={() => void reword()} unavailable={busy || !changed || changed === release.wording}>
              {t("release-change-do")}
            </Button>
          </>
        )
      }
    >
      {other === null && <p>{t("release-words-of", { name: nameOf(view, release.author) })}</p>}
      {other === null ? <Wording>{release.wording}</Wording> : <TextArea label={t("release-change-label")} hint={t("release-change-hint")} rows={4} maxLength={TEXT_CHARS} value={other} onText={setOther} autoFocus />}
      <Elements release={release} />
      <p>{release.target === JOINT ? t("release-to-joint") : t("release-to-room", { room: where })}</p>
      {other === null && (
        <div className="row">
          <Button kind="plain" icon="pen" onClick={() => setOther(release.wording)}>
            {t("release-change")}
          </Button>
        </div>
      )}
      <p className="small quiet">{t("release-exact")}</p>
    </Dialog>
  );
}

/** What of the board would go along, each in its words. */
function Elements({ release }: { release: ReleaseView }) {
  const { t } = useText();
  if (!release.elements.length) return null;
  const words = release.elements.map(({ fields }) => fields["text"]).filter((text): text is string => typeof text === "string" && text.trim() !== "");
  return (
    <div>
      <p>{t("release-elements", { count: release.elements.length })}</p>
      <ul className="small">
        {words.map((text) => (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
