/**
 * Speaking to all rooms, for a mediator: the voice reaches every open room from `start` to `stop`, or until the server ends
 * it. A microphone that was off is on meanwhile, and off again afterwards, whatever ended it.
 */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useClient, useRun, useView } from "../client";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { meIn } from "../people";
import type { RoomView, View } from "../protocol";

export interface AddressSwitch {
  /** Who only writes has no voice to send. */
  offered: boolean;
  /** One's own voice reaches the rooms now. */
  speaking: boolean;
  /** Another mediator speaks to all rooms. */
  taken: boolean;
  start: () => void;
  stop: () => void;
}

/** The rooms that hear an address now, as the mediator sees them. */
export function roomsAddressed(view: View): RoomView[] {
  return Object.values(view.rooms).filter(({ open, address }) => open && address !== null);
}

export function useAddress(): AddressSwitch {
  const view = useView();
  const run = useRun();
  const { media, news } = useClient();
  const { t } = useText();
  const by = roomsAddressed(view)[0]?.address?.by;
  const speaking = by === view.you;
  const wanted = useRef(false);
  const opened = useRef(false); // the microphone was turned on for this
  const mute = useCallback(() => {
    if (opened.current) void media.setMicrophone(false);
    opened.current = false;
  }, [media]);
  const start = useCallback(async () => {
    if (wanted.current) return;
    wanted.current = true;
    if (!media.get().microphone) {
      opened.current = true;
      if (!(await media.setMicrophone(true))) {
        opened.current = wanted.current = false;
        const words = t(`problem-microphone-${media.devices.get().microphone.problem ?? "failed"}`);
        news.add({ tone: "danger", words });
        return announce(words, "assertive");
      }
    }
    if (wanted.current && (await run({ t: "start-address" }))) {
      if (!wanted.current) await run({ t: "end-address" }); // let go of before the rooms were open
      return;
    }
    wanted.current = false;
    mute();
  }, [media, mute, news, run, t]);
  const stop = useCallback(() => {
    if (!wanted.current) return;
    wanted.current = false;
    if (speaking) void run({ t: "end-address" });
  }, [run, speaking]);
  useEffect(() => {
    if (!speaking) return undefined;
    return () => {
      wanted.current = false;
      mute();
    };
  }, [speaking, mute]);
  return useMemo(
    () => ({ offered: meIn(view).mode !== "text", speaking, taken: by !== undefined && !speaking, start: () => void start(), stop }),
    [view, speaking, by, start, stop],
  );
}
