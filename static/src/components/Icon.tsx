/** One icon. It is decoration beside words; where it stands alone, the control around it carries the words. */
import { names } from "../kinds";
import { ALONG_THE_LINE, DRAWINGS, type IconName } from "./drawings";

export type { IconName } from "./drawings";

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={names("i", ALONG_THE_LINE.has(name) && "flip", className)} viewBox="0 0 24 24" aria-hidden="true" data-icon={name}>
      {DRAWINGS[name]}
    </svg>
  );
}
