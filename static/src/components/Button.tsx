/**
 * Buttons. One main action a screen; the safe choice is the main one. Consent has no main action.
 * An unavailable button stays focusable and says why (title and description), so that nobody wonders where it went.
 */
import "./Button.css";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { names } from "../kinds";
import { Icon, type IconName } from "./Icon";

export interface ButtonLook {
  kind?: "main" | "second" | "plain" | "danger";
  size?: "big" | "normal" | "dense";
  icon?: IconName;
  /** Only the icon is drawn; the children become the accessible name. */
  iconOnly?: boolean;
  wide?: boolean;
}

interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  pressed?: boolean;
  expanded?: boolean;
  unavailable?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const KINDS = { main: "main-action", second: "", plain: "plain", danger: "danger" };

/** The class names of a button's look; for what is a button in looks but another element in kind. */
export function buttonClass({ kind = "second", size = "normal", iconOnly, wide }: ButtonLook, more?: string): string {
  return names("btn", KINDS[kind], size !== "normal" && size, iconOnly && "icon", wide && "wide", more);
}

function Inside({ icon, iconOnly, children }: { icon?: IconName; iconOnly?: boolean; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
    </>
  );
}

export function Button({ kind, size, icon, iconOnly, wide, pressed, expanded, unavailable, className, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, size, iconOnly, wide }, className)}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? (event) => event.preventDefault() : onClick}
    >
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </button>
  );
}

interface LinkProps extends ButtonLook, AnchorHTMLAttributes<HTMLAnchorElement> {}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ kind, size, icon, iconOnly, wide, className, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={buttonClass({ kind, size, iconOnly, wide }, className)}>
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </a>
  );
}
