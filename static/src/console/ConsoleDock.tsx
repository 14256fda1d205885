/** The mediator's dock: one's own microphone and camera, words and breaks for all, the board, and the rest under "More". */
import { Dock, DockGroup, Tool } from "../components/Dock";
import { useText } from "../i18n";
import { DeviceTools } from "../room/DeviceTools";
import { ScreenTool } from "../room/ScreenTool";
import { HandTool } from "../turns/HandTool";
import type { ScreenSwitch } from "../room/useScreen";
import type { Switches } from "../room/useSwitches";
import type { RailPart } from "./Rail";
import type { Acts } from "./useActs";

interface Props {
  switches: Switches;
  screen: ScreenSwitch;
  acts: Acts;
  part: RailPart;
  onPart: (part: RailPart) => void;
  board: boolean;
  onBoard: () => void;
  onMore: () => void;
  unread: number;
}

export function ConsoleDock({ switches, screen, acts, part, onPart, board, onBoard, onMore, unread }: Props) {
  const { t } = useText();
  const chat = part === "chat";
  return (
    <Dock label={t("dock")}>
      <DeviceTools switches={switches} />
      <HandTool width="not-narrow" />
      <ScreenTool screen={screen} />
      <DockGroup>
        <Tool icon="megaphone" width="not-narrow" onClick={() => acts.open({ kind: "announce" })}>
          {t("console-announce-short")}
        </Tool>
        <Tool icon="break" onClick={() => acts.open({ kind: "break", room: null, request: null })}>
          {t("console-break-short")}
        </Tool>
      </DockGroup>
      <DockGroup>
        <Tool icon="chat" pressed={chat} shortcut="C" news={unread} newsLabel={t("chat-news", { count: unread })} onClick={() => onPart(chat ? "steer" : "chat")}>
          {t("console-chat")}
        </Tool>
        <Tool icon="board" pressed={board} shortcut="B" onClick={onBoard}>
          {t("board-title")}
        </Tool>
        <Tool icon="settings" width="wide-only" pressed={part === "settings"} onClick={() => onPart(part === "settings" ? "steer" : "settings")}>
          {t("settings-title")}
        </Tool>
        <Tool icon="file" width="not-narrow" onClick={() => acts.open({ kind: "closing" })}>
          {t("console-closing-short")}
        </Tool>
        <Tool icon="search" width="only-narrow" onClick={onMore}>
          {t("console-find-short")}
        </Tool>
      </DockGroup>
    </Dock>
  );
}
