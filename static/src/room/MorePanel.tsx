/** Every action of the room as a list: what the dock of a phone has no place for. */
import "./MorePanel.css";
import { Button } from "../components/Button";
import { Panel } from "../components/Panel";
import { useText } from "../i18n";
import type { RoomAction } from "./useRoomActions";

export function MorePanel({ actions, onClose }: { actions: readonly RoomAction[]; onClose: () => void }) {
  const { t } = useText();
  return (
    <Panel title={t("more-title")} closeLabel={t("more-close")} onClose={onClose}>
      <ul className="more-list" aria-label={t("more-title")}>
        {actions.map(({ id, label, icon, run }) => (
          <li key={id}>
            <Button kind="plain" wide icon={icon} onClick={run}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
