/** What waiting people are told: a word, and about how long; or, in the minimal mode, a time alone that names nobody. */
import { type FormEvent, useId, useState } from "react";
import { WAIT_MINUTES, WAIT_WORD_CHARS } from "../care";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { nameOf } from "../people";
import type { SeatId, View } from "../protocol";

const MINUTES = 10; // to begin with

interface Props {
  view: View;
  seats: readonly SeatId[];
  name: string;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function WaitDialog({ view, seats, name, run, onClose }: Props) {
  const { t, list } = useText();
  const before = view.people[seats[0] ?? ""]?.care.wait;
  const [word, setWord] = useState(before?.word ?? "");
  const [minutes, setMinutes] = useState(String(MINUTES));
  const [minimal, setMinimal] = useState(before?.minimal ?? false);
  const form = useId();
  const number = Number(minutes);
  const wrong = minutes.trim() === "" || !Number.isInteger(number) || number < 0 || number > WAIT_MINUTES;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && (await run({ t: "tell-wait", seats, word: minimal ? "" : word.trim(), minutes: number, minimal }))) onClose();
  };
  return (
    <Dialog
      title={t("console-wait-title", { name })}
      width={32}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={wrong}>
            {t("console-wait-send")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void send(event)}>
        <TextField label={t("console-wait-minutes")} hint={t("console-wait-minutes-hint")} problem={wrong && t("console-wait-minutes-wrong", { most: WAIT_MINUTES })} data-autofocus="" type="number" dir="ltr" min={0} max={WAIT_MINUTES} value={minutes} onText={setMinutes} />
        <Checkbox checked={minimal} hint={t("console-wait-minimal-hint")} onCheck={setMinimal}>
          {t("console-wait-minimal")}
        </Checkbox>
        {!minimal && (
          <TextField
            label={t("console-wait-word")}
            audience={<Audience kind="lobby">{t("console-wait-audience", { names: list(seats.map((seat) => nameOf(view, seat))) })}</Audience>}
            maxLength={WAIT_WORD_CHARS}
            value={word}
            onText={setWord}
          />
        )}
      </form>
    </Dialog>
  );
}
