/** What happens in the room, as soft sounds and as words: each sound has its twin on the screen and in the live region. */
import { useEffect, useRef } from "react";
import { isMediator } from "../alone";
import { useClient } from "../client";
import { announce } from "../components/LiveRegion";
import { type Text, useText } from "../i18n";
import type { RoomEvent } from "../messages";
import { nameOf } from "../people";
import type { View } from "../protocol";
import type { SoundKind } from "../settings";
import { play } from "../sounds";

const PASSES = 6000; // ms; who is here stands in the room as well

interface Happening {
  sound: SoundKind;
  words: string;
}

/** What an event of others means to those in the room; null when it makes no sound. */
export function happeningOf(event: RoomEvent, view: View, { t }: Pick<Text, "t">): Happening | null {
  const room = view.people[view.you]?.room;
  switch (event.t) {
    case "seat-placed":
      return event.room === room && event.person.seat !== view.you ? { sound: "join", words: t("came", { name: event.person.name }) } : null;
    case "seat-withdrew":
      return event.seat !== view.you ? { sound: "leave", words: t("went", { name: nameOf(view, event.seat) }) } : null;
    case "departed":
    case "removed":
      return event.seat !== view.you ? { sound: "leave", words: t("left", { name: nameOf(view, event.seat) }) } : null;
    case "said":
      return event.by !== view.you && event.room === room ? { sound: "message", words: t("wrote", { name: nameOf(view, event.by) }) } : null;
    case "lines-shown":
      return { sound: "message", words: t("chat-shown-to-you", { name: nameOf(view, event.by) }) };
    case "written":
      return event.by !== view.you ? { sound: "message", words: t("wrote-to-you", { name: nameOf(view, event.by) }) } : null;
    default:
      return null;
  }
}

/** With the chat open, its new lines are their own sign. */
export function useRoomEvents(chatOpen = false): void {
  const client = useClient();
  const text = useText();
  const { t } = text;
  const open = useRef(chatOpen);
  useEffect(() => {
    open.current = chatOpen;
    if (chatOpen) client.news.forgetPassing(); // it would lie over the place where one writes
  }, [chatOpen, client]);
  useEffect(() => {
    const { connection, store, media, news } = client;
    const stopEvents = connection.on("event", (event) => {
      const { view } = store.get();
      if (!view) return;
      if (event.t === "room-shown") {
        news.forgetPassing();
        return play("move");
      }
      if (event.t === "speaking-time-shown" && !isMediator(view)) {
        const words = t(event.shown ? "speaking-time-now-shown" : "speaking-time-no-longer");
        announce(words);
        news.add({ tone: "room", words });
      }
      const happening = happeningOf(event, view, text);
      if (!happening) return;
      play(happening.sound);
      if ((event.t === "said" || event.t === "lines-shown") && open.current) return; // the log itself is read aloud
      announce(happening.words);
      news.add({ tone: "plain", words: happening.words, passes: PASSES });
    });
    const stopLoss = media.devices.onLoss(({ kind, label, now }) => {
      const words = now ? t(`device-lost-${kind}`, { old: label, now }) : t(`device-gone-${kind}`, { old: label });
      if (!now) void (kind === "microphone" ? media.setMicrophone(false) : media.setCamera(false));
      news.add({ tone: "warn", words });
      announce(words, "assertive");
    });
    return () => {
      stopEvents();
      stopLoss();
    };
  }, [client, text, t]);
}
