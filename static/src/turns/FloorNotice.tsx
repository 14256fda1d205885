/**
 * Who has the floor and for how long, and who comes next: for everybody in the room. The time is reckoned here, from when
 * it ends; when it is up the words say so and nothing else happens. Nothing blinks, and nothing is read aloud each second.
 */
import "./Floor.css";
import { useEffect } from "react";
import { useRun, useServerClock, useView } from "../client";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { announce } from "../components/LiveRegion";
import { useNow } from "../components/useNow";
import type { Speaker } from "../floor";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { Ms, RoomView } from "../protocol";

const TICK: Ms = 1000;

export function FloorNotice({ room }: { room: RoomView }) {
  const { t, list } = useText();
  const view = useView();
  const { speaker, turns } = room.floor;
  const mine = speaker?.seat === view.you;
  const who = speaker ? (mine ? t("floor-yours") : t("floor-theirs", { name: nameOf(view, speaker.seat) })) : "";
  useEffect(() => {
    if (who) announce(who, mine ? "assertive" : "polite");
  }, [who, mine]);
  if (!speaker && !turns.length) return null;
  return (
    <div className="floor-notice" role="group" aria-label={t("floor-title")}>
      <Icon name="speaking" />
      <p className="floor-who">
        {who && <b>{who}</b>}
        {turns.length > 0 && <span className="small quiet">{t("floor-next", { names: list(turns.map(({ seat }) => (seat === view.you ? t("floor-you") : nameOf(view, seat)))) })}</span>}
      </p>
      {speaker && <FloorTime key={speaker.since} speaker={speaker} mine={mine} />}
      {mine && <GiveBack room={room} />}
    </div>
  );
}

/** What is left of the time, as a number and a thin line; then that it is up. */
export function FloorTime({ speaker: { since, until }, mine }: { speaker: Speaker; mine: boolean }) {
  const { t, clock, duration } = useText();
  const now = useNow(TICK, useServerClock());
  const up = until !== null && now >= until;
  useEffect(() => {
    if (up && mine) announce(t("floor-time-up-say"), "assertive");
  }, [up, mine, t]);
  if (until === null) return null;
  const left = Math.max(0, until - now);
  return (
    <div className="floor-time" role="timer" aria-label={up ? t("floor-time-up") : t("countdown-left", { time: duration(left, "long") })}>
      <span className="num">{up ? t("floor-time-up") : clock(left)}</span>
      <progress value={left} max={until - since} aria-hidden="true" />
    </div>
  );
}

function GiveBack({ room }: { room: RoomView }) {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  return (
    <Button size="dense" icon="check" onClick={() => void run({ t: "end-floor", room: room.room, seat: view.you })}>
      {t("floor-give-back")}
    </Button>
  );
}
