/** Why a device is not there, and the fix, in plain words. */
import type { Capture, CaptureKind } from "../devices";
import { useText } from "../i18n";

export function Problem({ kind, capture }: { kind: CaptureKind; capture: Capture }) {
  const { t } = useText();
  return <>{t(`problem-${kind}-${capture.problem ?? "off"}`)}</>;
}
