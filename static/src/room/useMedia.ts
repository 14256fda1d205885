/** The media line and the devices, for React. */
import { useSyncExternalStore } from "react";
import { useClient } from "../client";
import type { DeviceState } from "../devices";
import type { MediaState } from "../media";

export function useMediaState(): MediaState {
  const { media } = useClient();
  return useSyncExternalStore(media.subscribe, media.get);
}

export function useDevices(): DeviceState {
  const { media } = useClient();
  return useSyncExternalStore(media.devices.subscribe, media.devices.get);
}
