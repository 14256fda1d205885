/**
 * A button that opens a list of actions. React Aria gives it arrow keys, type-ahead, and right-to-left; it loads with
 * the screens that use it, never with the shell. It opens in #overlays, so it also works inside dialogs.
 */
import "./Button.css";
import "./Menu.css";
import { useState } from "react";
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { buttonClass, type ButtonLook } from "./Button";
import { Icon, type IconName } from "./Icon";
import { overlays } from "./modal";

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  unavailable?: boolean;
  /** A second line: why it is not available, or what it does. Who listens, or speaks to the machine, has it in the name. */
  note?: string;
}

interface Props extends ButtonLook {
  /** The button's words. */
  label: string;
  /** A function is asked only while the menu is open: where there are many menus, most stay shut. */
  actions: readonly MenuAction[] | (() => readonly MenuAction[]);
  onAction: (id: string) => void;
  /** Opened, or shut again. */
  onOpenChange?: (open: boolean) => void;
}

export function Menu({ label, actions, onAction, onOpenChange, icon = "more", iconOnly, ...look }: Props) {
  const [open, setOpen] = useState(false);
  const offered = typeof actions === "function" ? (open ? actions() : []) : actions;
  const change = (next: boolean) => {
    setOpen(next);
    onOpenChange?.(next);
  };
  return (
    <MenuTrigger isOpen={open} onOpenChange={change}>
      <AriaButton className={buttonClass({ iconOnly, ...look })}>
        <Icon name={icon} />
        {iconOnly ? <span className="vh">{label}</span> : label}
      </AriaButton>
      <Popover UNSTABLE_portalContainer={overlays()} data-menu-layer="">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => onAction(String(key))}>
          {offered.map((action) => (
            <MenuItem key={action.id} id={action.id} isDisabled={action.unavailable} textValue={action.label} className={action.danger ? "danger" : undefined}>
              {action.icon ? <Icon name={action.icon} /> : <span />}
              <span>{action.label}</span>
              {action.note && <span className="why"> {action.note}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
