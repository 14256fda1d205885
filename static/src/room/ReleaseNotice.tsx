/** A mediator asks whether one exact wording may be told elsewhere. Yes and no weigh the same; without an answer nothing crosses. */
import { useState } from "react";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Wording } from "../components/Document";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { nameOf, roomName, shortName } from "../people";
import { JOINT, type ReleaseView } from "../protocol";

/** The proposals that wait for this person's answer. */
export function ReleaseNotices() {
  const { t } = useText();
  const view = useView();
  const [open, setOpen] = useState<string | null>(null);
  const waiting = Object.values(view.releases).filter((one) => one.approver === view.you && !one.approved);
  const shown = waiting.find((one) => one.release === open);
  return (
    <>
      {waiting.map((one) => (
        <Notice key={one.release} tone="room" icon="share" title={t("release-asks", { name: shortName(view.mediators[0]?.name ?? "") })}>
          <Button size="dense" onClick={() => setOpen(one.release)}>
            {t("release-read")}
          </Button>
        </Notice>
      ))}
      {shown && <ReleaseDialog release={shown} onClose={() => setOpen(null)} />}
    </>
  );
}

export function ReleaseDialog({ release, onClose }: { release: ReleaseView; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const target = view.rooms[release.target];
  const where = release.target === JOINT ? t("room-joint") : target ? roomName(text, target) : t("release-other-room");
  const answer = async (approve: boolean) => {
    setBusy(true);
    await run({ t: "answer-release", release: release.release, wording: release.wording, approve });
    onClose();
  };
  return (
    <Dialog
      even
      room={release.target === JOINT ? "joint" : "caucus"}
      title={t("release-title")}
      onClose={onClose}
      actions={
        <>
          <Button size="big" onClick={() => void answer(false)} unavailable={busy}>
            {t("release-no")}
          </Button>
          <Button size="big" onClick={() => void answer(true)} unavailable={busy}>
            {t("release-yes")}
          </Button>
        </>
      }
    >
      <p>{t("release-words-of", { name: nameOf(view, release.author) })}</p>
      <Wording>{release.wording}</Wording>
      <p>{release.target === JOINT ? t("release-to-joint") : t("release-to-room", { room: where })}</p>
      <p className="small quiet">{t("release-exact")}</p>
    </Dialog>
  );
}
