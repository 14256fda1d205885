/** "Find an action" with everything that the console offers; it is put together only while it is open. */
import { Palette } from "../components/Palette";
import { useText } from "../i18n";
import type { View } from "../protocol";
import type { RoomAction } from "../room/useRoomActions";
import { everyAction } from "./everyAction";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

interface Props {
  view: View;
  acts: Acts;
  own: readonly RoomAction[];
  onClose: () => void;
}

export function ConsolePalette({ view, acts, own, onClose }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  return <Palette actions={everyAction({ t, words }, view, acts, own)} onClose={onClose} />;
}
