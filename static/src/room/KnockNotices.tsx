/**
 * Somebody knocks at a side's consultation: a quiet notice that is read aloud, and a question whose answers weigh the
 * same. Until they are let in and have confirmed, who knocks hears and sees nothing.
 */
import { useEffect, useRef, useState } from "react";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { meIn, nameOf } from "../people";
import type { KnockShown, RoomView } from "../protocol";

export function KnockNotices({ room }: { room: RoomView }) {
  const { t } = useText();
  const view = useView();
  const [open, setOpen] = useState<string | null>(null);
  const answers = room.kind === "consultation" && meIn(view).person.side === room.side;
  const knocks = answers ? room.knocks : [];
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const { person } of knocks) if (!told.current.has(person.seat)) announce(t("knock-title", { name: person.name }), "assertive");
    told.current = new Set(knocks.map(({ person }) => person.seat));
  }, [knocks, t]);
  const shown = knocks.find(({ person }) => person.seat === open);
  return (
    <>
      {knocks.map(({ person }) => (
        <Notice key={person.seat} tone="room" icon="door" title={t("knock-title", { name: person.name })}>
          <Button size="dense" onClick={() => setOpen(person.seat)}>
            {t("knock-answer")}
          </Button>
        </Notice>
      ))}
      {shown && <KnockDialog room={room} knock={shown} onClose={() => setOpen(null)} />}
    </>
  );
}

function KnockDialog({ room, knock, onClose }: { room: RoomView; knock: KnockShown; onClose: () => void }) {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const { name, seat, role } = knock.person;
  const answer = async (admit: boolean) => {
    setBusy(true);
    await run({ t: "answer-knock", room: room.room, seat, admit });
    onClose();
  };
  return (
    <Dialog
      even
      room="consultation"
      title={t("knock-ask", { name })}
      onClose={onClose}
      actions={
        <>
          <Button size="big" data-autofocus="" onClick={() => void answer(false)} unavailable={busy}>
            {t("knock-no")}
          </Button>
          <Button size="big" onClick={() => void answer(true)} unavailable={busy}>
            {t("knock-yes")}
          </Button>
        </>
      }
    >
      <p>
        {t(`role-${role}`)}
        {seat !== knock.by && <> · {t("knock-for", { name: nameOf(view, knock.by) })}</>}
      </p>
      <p>{t("knock-what", { name })}</p>
      <p className="small quiet">{t("knock-once")}</p>
    </Dialog>
  );
}
