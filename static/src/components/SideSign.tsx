/** A side's sign: letter, shape and fill, colour last. Neutrals carry two level bars. The words stand beside it. */
import "./SideSign.css";
import { useText } from "../i18n";
import type { Side } from "../kinds";

export function SideSign({ side }: { side: Side }) {
  const { t } = useText();
  return (
    <span className="side" data-side={side} aria-hidden="true">
      {side === "n" ? "" : t(`side-letter-${side}`)}
    </span>
  );
}
