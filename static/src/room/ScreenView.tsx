/** Somebody's screen, large, with whose it is in words. It fits the place, or stands in its own size to be read. */
import "./ScreenView.css";
import { useState } from "react";
import { isMediator } from "../alone";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { useStream } from "../components/useStream";
import { useText } from "../i18n";
import { names } from "../kinds";
import { isLive, nameOf } from "../people";
import type { RoomView, SeatId, View } from "../protocol";
import { useMediaState } from "./useMedia";

/** Whose screen the reader is shown: never their own. */
export function screenBefore(view: View, room: RoomView): SeatId | null {
  return room.screen !== null && room.screen !== view.you && isLive(room) ? room.screen : null;
}

export function ScreenView({ room }: { room: RoomView }) {
  const view = useView();
  const seat = screenBefore(view, room);
  return seat === null ? null : <TheirScreen room={room} seat={seat} />;
}

function TheirScreen({ room, seat }: { room: RoomView; seat: SeatId }) {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  const { screen, paused } = useMediaState();
  const [actual, setActual] = useState(false);
  const name = nameOf(view, seat);
  const held = paused.includes(`screen:${seat}`);
  const stream = screen?.seat === seat && !held ? screen.stream : null;
  return (
    <section className="screen-view" aria-label={t("screen-of", { name })}>
      {stream ? <Picture stream={stream} label={t("screen-of", { name })} actual={actual} /> : <p className="screen-wait">{t(held ? "screen-paused" : "screen-coming")}</p>}
      <div className="screen-cap">
        <Icon name="screen" />
        <b>
          <bdi>{t("screen-of", { name })}</bdi>
        </b>
        <Button kind="plain" size="dense" icon="search" pressed={actual} onClick={() => setActual(!actual)}>
          {t("screen-actual")}
        </Button>
        {isMediator(view) && (
          <Button kind="plain" size="dense" icon="close" onClick={() => void run({ t: "stop-screen", room: room.room })}>
            {t("screen-end", { name })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Picture({ stream, label, actual }: { stream: MediaStream; label: string; actual: boolean }) {
  const ref = useStream(stream);
  return (
    <div className={names("screen-picture", actual && "actual")} tabIndex={actual ? 0 : undefined}>
      <video ref={ref} autoPlay playsInline muted aria-label={label} />
    </div>
  );
}
