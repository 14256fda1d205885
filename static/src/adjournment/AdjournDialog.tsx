/** Adjourning to another day, or setting another one: when, a word to everyone, and in plain words what then happens. */
import "./Adjournment.css";
import { type FormEvent, useId, useState } from "react";
import { ADJOURNMENT_DAYS, ADJOURNMENT_WORD_CHARS } from "../adjourned";
import { useServerClock } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextArea, TextField } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import type { View } from "../protocol";
import { type Chosen, chosenOf, dayAndTime, momentOf, nextWeek, zoneOf } from "./when";

const DAY = 86_400_000; // ms
const STEPS = ["out", "kept", "meanwhile", "links"] as const;

interface Props {
  view: View;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function AdjournDialog({ view, run, onClose }: Props) {
  const text = useText();
  const { t } = text;
  const clock = useServerClock();
  const [now] = useState(clock);
  const set = view.adjourned;
  const [open, setOpen] = useState(set !== null && set.until === null);
  const [chosen, setChosen] = useState<Chosen>(() => (set?.until ? chosenOf(set.until) : nextWeek(now)));
  const [word, setWord] = useState(set?.word ?? "");
  const form = useId();
  const until = open ? null : momentOf(chosen, now);
  const wrong = !open && until === null;
  const adjourn = async (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && (await run({ t: "adjourn", until, word: word.trim() }))) onClose();
  };
  const does = set ? "adjourn-set" : "adjourn-do";
  return (
    <Dialog
      title={t(set ? "adjourn-change" : "adjourn-title")}
      note={set ? undefined : t("adjourn-note")}
      width={36}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" icon="clock" type="submit" form={form} unavailable={wrong}>
            {until === null ? t(does) : t(`${does}-until`, { when: dayAndTime(text, until) })}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void adjourn(event)}>
        <When open={open} onOpen={setOpen} chosen={chosen} onChosen={setChosen} now={now} wrong={wrong} />
        <TextArea
          label={t("adjourn-word")}
          audience={<Audience kind="lobby">{t("adjourn-word-audience")}</Audience>}
          rows={2}
          maxLength={ADJOURNMENT_WORD_CHARS}
          value={word}
          onText={setWord}
        />
        {!set && (
          <section className="stack tight">
            <h3 className="h3">{t("adjourn-what")}</h3>
            <ul className="small adjourn-what">
              {STEPS.map((step) => (
                <li key={step}>{t(`adjourn-what-${step}`)}</li>
              ))}
            </ul>
          </section>
        )}
      </form>
    </Dialog>
  );
}

interface WhenProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  now: number;
  wrong: boolean;
}

/** On a day, in the mediator's own time zone; or until further notice. */
function When({ open, onOpen, chosen, onChosen, now, wrong }: WhenProps) {
  const { t, language } = useText();
  const name = useId();
  const zone = zoneOf(language.intl, momentOf(chosen, now) ?? now);
  return (
    <fieldset className="stack tight">
      <legend>{t("adjourn-when")}</legend>
      <Checkbox type="radio" name={name} checked={!open} onCheck={() => onOpen(false)}>
        {t("adjourn-when-day")}
      </Checkbox>
      {!open && (
        <div className="adjourn-when">
          <TextField
            data-autofocus=""
            label={t("adjourn-day")}
            type="date"
            dir="ltr"
            min={chosenOf(now).day}
            max={chosenOf(now + ADJOURNMENT_DAYS * DAY).day}
            value={chosen.day}
            onText={(day) => onChosen({ ...chosen, day })}
          />
          <TextField label={t("adjourn-time")} type="time" dir="ltr" value={chosen.time} onText={(time) => onChosen({ ...chosen, time })} />
          {wrong ? (
            <p className="problem small" role="alert">
              {t("adjourn-wrong")}
            </p>
          ) : (
            <p className="small quiet">{t("adjourn-zone", { zone })}</p>
          )}
        </div>
      )}
      <Checkbox type="radio" name={name} checked={open} onCheck={() => onOpen(true)}>
        {t("adjourn-when-open")}
      </Checkbox>
    </fieldset>
  );
}
