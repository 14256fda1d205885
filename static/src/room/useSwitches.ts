/** Turning microphone and camera on and off; where there is no device, the reason in words instead of silence. */
import { useCallback } from "react";
import { useClient } from "../client";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";

export interface Switches {
  toggleMicrophone: () => void;
  toggleCamera: () => void;
}

export function useSwitches(): Switches {
  const { media, news } = useClient();
  const { t } = useText();
  const toggle = useCallback(
    async (kind: "microphone" | "camera") => {
      const { [kind]: on, held } = media.get();
      if (held) return announce(t("held-say"));
      const there = kind === "microphone" ? await media.setMicrophone(!on) : await media.setCamera(!on);
      if (!there) {
        const words = t(`problem-${kind}-${media.devices.get()[kind].problem ?? "failed"}`);
        news.add({ tone: "danger", words });
        return announce(words, "assertive");
      }
      announce(t(`${kind}-${on ? "off" : "on"}-say`));
    },
    [media, news, t],
  );
  return {
    toggleMicrophone: useCallback(() => void toggle("microphone"), [toggle]),
    toggleCamera: useCallback(() => void toggle("camera"), [toggle]),
  };
}
