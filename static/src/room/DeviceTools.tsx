/** The buttons in the dock for one's own microphone and camera; who takes part by text alone has none. */
import { meIn } from "../people";
import { useView } from "../client";
import { DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import { useMediaState } from "./useMedia";
import type { Switches } from "./useSwitches";

export function DeviceTools({ switches, cameraWidth }: { switches: Switches; cameraWidth?: "not-narrow" }) {
  const { t } = useText();
  const { microphone, camera, held } = useMediaState();
  if (meIn(useView()).mode === "text") return null;
  return (
    <DockGroup>
      <Tool icon={microphone ? "mic" : "micOff"} off={!microphone} unavailable={held} shortcut="M" onClick={switches.toggleMicrophone}>
        {t(microphone ? "mute" : "unmute")}
      </Tool>
      <Tool icon={camera ? "camera" : "cameraOff"} off={!camera} unavailable={held} width={cameraWidth} shortcut="V" onClick={switches.toggleCamera}>
        {t(camera ? "camera-off" : "camera-on")}
      </Tool>
    </DockGroup>
  );
}
