/** The keys, and whether the single ones act. */
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { Facts } from "../components/Facts";
import { useText } from "../i18n";
import { changeSettings, useSettings } from "../settings";
import type { RoomAction } from "./useRoomActions";

export function ShortcutsDialog({ actions, onClose }: { actions: readonly RoomAction[]; onClose: () => void }) {
  const { t } = useText();
  const { shortcuts } = useSettings();
  const keys = actions.filter(({ keys: one }) => one).map(({ label, keys: one }) => ({ name: label, value: <kbd>{one}</kbd> }));
  const always = [
    { name: t("palette-title"), value: <kbd>Ctrl K</kbd> },
    { name: t("shortcuts-close"), value: <kbd>{t("key-escape")}</kbd> },
  ];
  return (
    <Dialog
      title={t("shortcuts-title")}
      onClose={onClose}
      width={30}
      actions={
        <Button kind="main" data-autofocus="" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <Checkbox checked={shortcuts} onCheck={(on) => changeSettings({ shortcuts: on })}>
        {t("settings-shortcuts")}
      </Checkbox>
      <Facts facts={[...(shortcuts ? keys : []), ...always]} />
    </Dialog>
  );
}
