/** Which rule holds for what is said in private rooms, in plain words: the same for everybody. */
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Regime } from "../protocol";

export function RegimeNote({ regime }: { regime: Regime }) {
  const { t } = useText();
  return (
    <Notice icon={regime === "open" ? "share" : "lock"} title={t(`regime-${regime}`)}>
      {t(`regime-${regime}-how`)}
    </Notice>
  );
}
