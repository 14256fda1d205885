/** A question before something that cannot be taken back. Cancel has the focus first. */
import type { ReactNode } from "react";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { useText } from "../i18n";

interface Props {
  title: string;
  /** What will be done, as a verb: "Delete the session". */
  action: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function Confirm({ title, action, busy, onConfirm, onClose, children }: Props) {
  const { t } = useText();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width={34}
      actions={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t("cancel")}
          </Button>
          <Button kind="danger" onClick={onConfirm} unavailable={busy}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
