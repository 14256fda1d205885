/**
 * News that stays. A notice is part of the page; an alert is also announced at once and stays until it is dismissed.
 * A toast is the small form; it never carries the only copy of anything.
 */
import "./Notice.css";
import "./Toast.css";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { names, type Tone } from "../kinds";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";

const ICONS: Record<Tone, IconName> = { plain: "info", ok: "check", warn: "warning", danger: "warning", room: "info" };

interface NoticeProps {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  /** Announced at once. */
  alert?: boolean;
  onDismiss?: () => void;
  children?: ReactNode;
}

export function Notice({ tone = "plain", icon, title, alert, onDismiss, children }: NoticeProps) {
  const { t } = useText();
  return (
    <div className={names("callout", tone !== "plain" && (tone === "room" ? "of-room" : tone), onDismiss && "dismissible")} role={alert ? "alert" : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>
        {title && <b>{title}</b>}
        {children && <div className="small">{children}</div>}
      </div>
      {onDismiss && (
        <Button kind="plain" size="dense" icon="close" iconOnly onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      )}
    </div>
  );
}

/** A problem, announced, in words; it stays until dismissed. */
export function InlineAlert(props: Omit<NoticeProps, "tone" | "alert">) {
  return <Notice {...props} tone="danger" alert />;
}

interface ToastProps {
  tone?: Tone;
  icon?: IconName;
  /** One button: an answer to the news. Without it there is Close. */
  action?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}

export function Toast({ tone = "plain", icon, action, onClose, children }: ToastProps) {
  const { t } = useText();
  return (
    <div className={names("toast", tone !== "plain" && tone !== "room" && tone)} role="status">
      <Icon name={icon ?? ICONS[tone]} />
      <span>{children}</span>
      {action ??
        (onClose && (
          <Button kind="plain" size="dense" onClick={onClose}>
            {t("close")}
          </Button>
        ))}
    </div>
  );
}
