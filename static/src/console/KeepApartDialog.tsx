/** Keeping two people apart: from whom, and what that means, in words, before it is done. It cannot be taken back. */
import { type FormEvent, useId, useState } from "react";
import { candidates } from "../apart";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { nameOf } from "../people";
import type { SeatId, View } from "../protocol";

interface Props {
  view: View;
  seat: SeatId;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function KeepApartDialog({ view, seat, run, onClose }: Props) {
  const { t } = useText();
  const [other, setOther] = useState<SeatId>();
  const form = useId();
  const name = nameOf(view, seat);
  const possible = candidates(view, seat);
  const chosen = possible.find((one) => one.seat === other);
  const ready = chosen !== undefined && !chosen.together;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (ready && (await run({ t: "keep-apart", one: seat, other: chosen.seat }))) onClose();
  };
  return (
    <Dialog
      title={t("console-keep-apart-title", { name })}
      note={t("console-keep-apart-told")}
      width={34}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t("cancel")}
          </Button>
          <Button kind="main" type="submit" form={form} unavailable={!ready}>
            {chosen ? t("console-keep-apart-do", { one: name, other: nameOf(view, chosen.seat) }) : t("console-keep-apart-choose")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void keep(event)}>
        <p>{t("console-keep-apart-what")}</p>
        <fieldset className="stack tight">
          <legend>{t("console-keep-apart-from")}</legend>
          {possible.map((one) => (
            <Checkbox key={one.seat} type="radio" name="other" checked={one.seat === other} hint={one.together ? t("console-keep-apart-together") : undefined} onCheck={() => setOther(one.seat)}>
              {nameOf(view, one.seat)}
            </Checkbox>
          ))}
        </fieldset>
        {chosen?.together && <Notice tone="warn" title={t("console-keep-apart-first", { one: name, other: nameOf(view, chosen.seat) })} />}
      </form>
    </Dialog>
  );
}
