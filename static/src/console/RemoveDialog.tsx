/** Before a person is removed for good: what it means, in words. */
import { Confirm } from "../components/Confirm";
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
    <Confirm title={t("console-remove-ask", { name })} action={t("console-remove-do", { name })} onConfirm={() => void remove()} onClose={onClose}>
      <p>{t("console-remove-what", { name })}</p>
      <p>{t("console-remove-instead")}</p>
    </Confirm>
  );
}
