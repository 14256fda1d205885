/** A new room: of which kind, for whom, called what; each kind says who will hear there and which protection applies. */
import { type FormEvent, useId, useState } from "react";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { hearsId } from "../people";
import { NEUTRAL, type PersonView, type PrivateKind, type SeatId, type SideId, type View } from "../protocol";
import { inOrder, sidesOf } from "./board";
import { useConsoleWords } from "./words";

const KINDS: readonly PrivateKind[] = ["caucus", "consultation", "counsel", "mediators", "hold"];
const TITLE_MOST = 120; // characters (state.Limits.title_chars)

const ofSide = (kind: PrivateKind): boolean => kind === "caucus" || kind === "consultation";

/** The lawyers whom a counsel caucus can be for. */
export function lawyersOf(view: View): PersonView[] {
  return inOrder(Object.values(view.people).filter(({ person, standing }) => person.role === "counsel" && standing !== "removed"));
}

/** Whether these are lawyers of two sides or more. */
export function severalSides(view: View, seats: readonly SeatId[]): boolean {
  return new Set(seats.map((seat) => view.people[seat]?.person.side)).size > 1;
}

interface Props {
  view: View;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function OpenRoomDialog({ view, run, onClose }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const form = useId();
  const sides = sidesOf(view);
  const lawyers = lawyersOf(view);
  const [kind, setKind] = useState<PrivateKind>("consultation");
  const [side, setSide] = useState<SideId>(sides[0] ?? NEUTRAL);
  const [people, setPeople] = useState<readonly SeatId[]>(lawyers.map(({ person }) => person.seat));
  const [given, setGiven] = useState<string>();
  const [busy, setBusy] = useState(false);
  const title = given ?? (ofSide(kind) ? words.side(side) : t(`room-${kind}`));
  const possible = ofSide(kind) ? side !== NEUTRAL : kind !== "counsel" || severalSides(view, people);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || !possible || busy) return;
    setBusy(true);
    const done = await run({ t: "open-room", title: title.trim(), side: ofSide(kind) ? side : NEUTRAL, kind, people: kind === "counsel" ? people : [] });
    setBusy(false);
    if (done) onClose();
  };
  const pick = (seat: SeatId, yes: boolean) => setPeople(yes ? [...people, seat] : people.filter((one) => one !== seat));
  return (
    <Dialog
      title={t("console-open-room")}
      width={38}
      room={kind}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={!title.trim() || !possible || busy}>
            {t("console-open-room-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void open(event)}>
        <fieldset className="stack tight">
          <legend>{t("console-room-kind")}</legend>
          {KINDS.map((one) => (
            <Checkbox key={one} type="radio" name="kind" checked={kind === one} hint={t(hearsId(view, one))} onCheck={() => setKind(one)}>
              {t(`room-${one}`)}
            </Checkbox>
          ))}
        </fieldset>
        {ofSide(kind) && <Select label={t("console-room-side")} options={sides.map((id) => ({ id, label: words.side(id) }))} value={side} onChoose={setSide} />}
        {kind === "counsel" && (
          <fieldset className="stack tight">
            <legend>{t("console-room-lawyers")}</legend>
            {lawyers.map(({ person }) => (
              <Checkbox key={person.seat} checked={people.includes(person.seat)} hint={words.side(person.side)} onCheck={(yes) => pick(person.seat, yes)}>
                <bdi>{person.name}</bdi>
              </Checkbox>
            ))}
            {!possible && <p className="small quiet">{t("console-room-lawyers-few")}</p>}
          </fieldset>
        )}
        <TextField label={t("console-room-name")} maxLength={TITLE_MOST} value={title} onText={setGiven} />
      </form>
    </Dialog>
  );
}
