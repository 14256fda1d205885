/** Before a person is removed for good: what it means, in words. */
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { nameOf } from "../people";
import type { SeatId, View } from "../protocol";

interface Props {
  view: View;
  seat: SeatId;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function RemoveDialog({ view, seat, run, onClose }: Props) {
  const { t } = useText();
  const name = nameOf(view, seat);
  const remove = async () => {
    if (await run({ t: "remove", seat })) onClose();
  };
  return (
    <Dialog
      title={t("console-remove-ask", { name })}
      width={32}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-autofocus="">
            {t("cancel")}
          </Button>
          <Button kind="danger" onClick={() => void remove()}>
            {t("console-remove-do", { name })}
          </Button>
        </>
      }
    >
      <p>{t("console-remove-what", { name })}</p>
      <p>{t("console-remove-instead")}</p>
    </Dialog>
  );
}
