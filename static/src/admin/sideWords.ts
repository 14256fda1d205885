/** A side in words: "Side A", with the name that the mediator gave it: "Side A, tenant". Also of a side as the server writes it. */
import { useText } from "../i18n";
import type { Side } from "../kinds";

const KNOWN: ReadonlySet<string> = new Set(["a", "b", "c", "d", "n"]);

/** A side from the server; one that this client has no sign for is shown as neutral. */
export function sideOf(side: string): Side {
  return KNOWN.has(side) ? (side as Side) : "n";
}

export function useSideWords(): (side: Side, name?: string) => string {
  const { t } = useText();
  return (side, name) => {
    const words = t(`side-${side}`);
    return name?.trim() && side !== "n" ? t("admin-side-named", { side: words, name: name.trim() }) : words;
  };
}
