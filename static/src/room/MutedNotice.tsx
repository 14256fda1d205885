/** Somebody talks while their microphone is off: noticed on this device alone. Also a mediator's wish that one mutes. */
import { useEffect, useState } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { SPEAKS, useLevel } from "../meter";
import { useDevices, useMediaState } from "./useMedia";

const TALKS_FOR = 700; // ms of voice before it counts as talking
const SHOWN_FOR = 8000; // ms after the voice ended

export function MutedNotice({ onUnmute }: { onUnmute: () => void }) {
  const { t } = useText();
  const { microphone, held } = useMediaState();
  const devices = useDevices();
  const level = useLevel(!microphone && !held ? devices.microphone.track : null);
  const talks = level >= SPEAKS;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(talks), talks ? TALKS_FOR : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [talks]);
  const now = shown && !microphone && !held;
  useEffect(() => {
    if (now) announce(t("muted-talking"));
  }, [now, t]);
  if (!now) return null;
  return (
    <Notice tone="warn" icon="micOff" title={t("muted-talking")}>
      <Button size="dense" onClick={onUnmute}>
        {t("unmute")}
      </Button>
    </Notice>
  );
}

/** One is back after a reload or a lost connection: what was on is off until one turns it on. */
export function ReturnedNotice({ onUnmute }: { onUnmute: () => void }) {
  const { t } = useText();
  const { media } = useClient();
  const { returned, held } = useMediaState();
  useEffect(() => {
    if (returned) announce(t("returned"), "assertive");
  }, [returned, t]);
  if (!returned) return null;
  return (
    <Notice icon="micOff" title={t("returned")} onDismiss={() => media.came(false)}>
      {!held && (
        <Button size="dense" onClick={onUnmute}>
          {t("unmute")}
        </Button>
      )}
    </Notice>
  );
}

/** A phone call has the microphone, or the device itself does: one is not heard, though one's microphone is on. */
export function InterruptedNotice() {
  const { t } = useText();
  const { microphone, held } = useMediaState();
  const { interrupted } = useDevices();
  const now = microphone && !held && interrupted.microphone;
  useEffect(() => {
    if (now) announce(t("interrupted"));
  }, [now, t]);
  return now ? <Notice tone="warn" icon="micOff" title={t("interrupted")} /> : null;
}

/** "Mara asks you to mute": shown when it comes, until one mutes or dismisses it. */
export function MuteAskedNotice({ onMute }: { onMute: () => void }) {
  const { t } = useText();
  const { connection, store } = useClient();
  const { microphone } = useMediaState();
  const [asked, setAsked] = useState(false);
  useEffect(
    () =>
      connection.on("event", (event) => {
        if (event.t !== "mute-asked" || event.seat !== connection.seat) return;
        setAsked(true);
        announce(t("mute-asked"), "assertive");
      }),
    [connection, store, t],
  );
  useEffect(() => {
    if (!microphone) setAsked(false);
  }, [microphone]);
  if (!asked) return null;
  return (
    <Notice tone="room" icon="micOff" title={t("mute-asked")} onDismiss={() => setAsked(false)}>
      <Button size="dense" onClick={onMute}>
        {t("mute")}
      </Button>
    </Notice>
  );
}
