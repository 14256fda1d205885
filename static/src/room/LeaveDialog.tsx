/** "Leave the call?": what happens to one's seat, and the way back. */
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { useText } from "../i18n";

export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => Promise<void> }) {
  const { t } = useText();
  return (
    <Dialog
      title={t("leave-title")}
      onClose={onStay}
      width={32}
      actions={
        <>
          <Button icon="leave" onClick={() => void onLeave()}>
            {t("leave-yes")}
          </Button>
          <Button kind="main" data-autofocus="" onClick={onStay}>
            {t("leave-stay")}
          </Button>
        </>
      }
    >
      <p>{t("leave-note")}</p>
    </Dialog>
  );
}
