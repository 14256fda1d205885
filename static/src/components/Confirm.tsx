/** A question before something that one does not do by a slip. Cancel has the focus first. */
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { Button, type ButtonLook } from "./Button";
import { Dialog } from "./Dialog";

interface Props extends Pick<ButtonLook, "icon"> {
  title: string;
  /** What will be done, as a verb: "Delete the session". */
  action: string;
  /** "danger", if not said: it cannot be taken back. */
  kind?: "main" | "danger";
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function Confirm({ title, action, kind = "danger", icon, busy, onConfirm, onClose, children }: Props) {
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
          <Button kind={kind} icon={icon} onClick={onConfirm} unavailable={busy}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
