/**
 * The top bar: whose house this is, which case, and at its end, always in the same place, Leave and Quick exit.
 * The exits stand above every scrim and stay usable while a dialog is open (see modal.ts).
 */
import "./TopBar.css";
import type { ReactNode } from "react";
import { quickExit } from "../exits";
import { useText } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";

interface ExitsProps {
  onLeave?: () => void;
  onQuickExit?: () => void;
}

export function Exits({ onLeave, onQuickExit = () => quickExit() }: ExitsProps) {
  const { t } = useText();
  return (
    <div className="exits" data-always="" data-react-aria-top-layer="true">
      {onLeave && (
        <Button icon="leave" onClick={onLeave}>
          <span>{t("leave")}</span>
        </Button>
      )}
      <Button icon="quickExit" kind="danger" onClick={onQuickExit} title={t("quick-exit-hint")}>
        <span>{t("quick-exit")}</span>
      </Button>
    </div>
  );
}

interface Props extends ExitsProps {
  /** The institution or mediator; the product's own name if there is none. */
  brand?: string;
  title?: ReactNode;
  note?: ReactNode;
  /** Further controls, before the exits. */
  children?: ReactNode;
}

export function TopBar({ brand, title, note, children, ...exits }: Props) {
  const { t } = useText();
  return (
    <header className="topbar">
      <div className="brand">
        <Icon name="arch" />
        <span>{brand || t("brand")}</span>
      </div>
      <div className={title ? "case small" : "grow"}>
        {title && <b>{title}</b>}
        {note && <span className="quiet tiny">{note}</span>}
      </div>
      {children}
      <Exits {...exits} />
    </header>
  );
}
