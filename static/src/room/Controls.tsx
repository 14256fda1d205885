/** The dock of a party: microphone, camera, the two requests, the panels, the board. On a phone the rest is under "More". */
import { Dock, DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import { HandTool } from "../turns/HandTool";
import { useMediaState } from "./useMedia";
import { type PanelName, useRequests } from "./useRoomActions";
import type { ScreenSwitch } from "./useScreen";
import type { Switches } from "./useSwitches";

interface Props {
  panel: PanelName | null;
  board: boolean;
  unread: number;
  textOnly: boolean;
  switches: Switches;
  screen: ScreenSwitch;
  onPanel: (panel: PanelName) => void;
  onBoard: () => void;
}

export function Controls({ panel, board, unread, textOnly, switches, screen, onPanel, onBoard }: Props) {
  const { t } = useText();
  const { microphone, camera, held } = useMediaState();
  const { asked, toggle } = useRequests();
  return (
    <Dock label={t("dock")}>
      {!textOnly && (
        <DockGroup>
          <Tool icon={microphone ? "mic" : "micOff"} off={!microphone} unavailable={held} shortcut="M" onClick={switches.toggleMicrophone}>
            {t(microphone ? "mute" : "unmute")}
          </Tool>
          <Tool icon={camera ? "camera" : "cameraOff"} off={!camera} unavailable={held} width="not-narrow" shortcut="V" onClick={switches.toggleCamera}>
            {t(camera ? "camera-off" : "camera-on")}
          </Tool>
        </DockGroup>
      )}
      <HandTool width={textOnly ? undefined : "not-narrow"} />
      {screen.offered && (
        <DockGroup>
          <Tool icon="screen" width="not-narrow" pressed={screen.shown} unavailable={screen.unavailable} onClick={screen.toggle}>
            {t(screen.shown ? "screen-stop-short" : "screen-show-short")}
          </Tool>
        </DockGroup>
      )}
      <DockGroup>
        <Tool icon="break" pressed={asked === "break"} onClick={() => toggle("break")}>
          {t(asked === "break" ? "request-break-asked" : "request-break")}
        </Tool>
        <Tool icon="caucus" pressed={asked === "private-word"} onClick={() => toggle("private-word")}>
          {t(asked === "private-word" ? "request-private-asked" : "request-private")}
        </Tool>
      </DockGroup>
      <DockGroup>
        <Tool icon="agenda" expanded={panel === "agenda"} shortcut="A" onClick={() => onPanel("agenda")}>
          {t("agenda-tab")}
        </Tool>
        <Tool icon="chat" expanded={panel === "chat"} shortcut="C" news={unread} newsLabel={t("chat-news", { count: unread })} onClick={() => onPanel("chat")}>
          {t("chat")}
        </Tool>
        <Tool icon="board" width="wide-only" pressed={board} shortcut="B" onClick={onBoard}>
          {t("board-title")}
        </Tool>
        <Tool icon="more" expanded={panel === "more"} onClick={() => onPanel("more")}>
          {t("more-title")}
        </Tool>
      </DockGroup>
    </Dock>
  );
}
