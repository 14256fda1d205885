/** Which microphone, camera and speaker; only kinds of which there is a choice or that are in use. */
import { useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Select } from "../components/Select";
import type { DeviceKind } from "../devices";
import { useText } from "../i18n";

const KINDS: readonly DeviceKind[] = ["microphone", "camera", "speaker"];

export function DevicePickers() {
  const { t } = useText();
  const { media } = useClient();
  const { lists, chosen } = useSyncExternalStore(media.devices.subscribe, media.devices.get);
  const speakers = typeof HTMLMediaElement !== "undefined" && "setSinkId" in HTMLMediaElement.prototype;
  return (
    <>
      {KINDS.filter((kind) => lists[kind].length > 0 && (kind !== "speaker" || speakers)).map((kind) => (
        <Select
          key={kind}
          label={t(`device-${kind}`)}
          value={chosen[kind] || (lists[kind][0]?.id ?? "")}
          onChoose={(id) => void media.devices.choose(kind, id)}
          options={lists[kind].map(({ id, label }, at) => ({ id, label: label || t(`device-${kind}-number`, { number: at + 1 }) }))}
        />
      ))}
    </>
  );
}
