/** The dock of a party: microphone, camera, the two requests, the panels, the board. On a phone the rest is under "More". */
import { Dock, DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import { HandTool } from "../turns/HandTool";
import { DeviceTools } from "./DeviceTools";
import { ScreenTool } from "./ScreenTool";
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
  const { asked, toggle } = useRequests();
  return (
    <Dock label={t("dock")}>
      <DeviceTools switches={switches} cameraWidth="not-narrow" />
      <HandTool width={textOnly ? undefined : "not-narrow"} />
      <ScreenTool screen={screen} />
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
