/** A state as icon and words. In narrow places the words stay for those who listen. */
import "./StateMark.css";
import { names } from "../kinds";
import { Icon, type IconName } from "./Icon";

interface Props {
  icon: IconName;
  tone?: "plain" | "speaking" | "ok" | "warn" | "danger";
  /** Draw the icon alone; the words are still said. */
  iconOnly?: boolean;
  children: string;
}

export function StateMark({ icon, tone = "plain", iconOnly, children }: Props) {
  return (
    <span className={names("state", tone !== "plain" && tone)}>
      <Icon name={icon} />
      <span className={iconOnly ? "vh" : "t"}>{children}</span>
    </span>
  );
}
