/**
 * Every action by its name: Ctrl or Cmd with K. Type, go with the arrows, press Enter. Focus stays in the field;
 * the list is a listbox that the field steers.
 */
import "./Palette.css";
import "./Dialog.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../i18n";
import { Icon, type IconName } from "./Icon";
import { overlays, useModal } from "./modal";

export interface PaletteAction {
  id: string;
  label: string;
  icon?: IconName;
  /** A shortcut of its own, as it stands on the key. */
  keys?: string;
  run: () => void;
}

/**
 * The actions whose label holds every typed word, in any order, in capitals or not. First those that hold the words as they
 * were typed, then those of which most are whole words: "side c" is no caucus with side A.
 */
export function matching(actions: readonly PaletteAction[], typed: string): PaletteAction[] {
  const phrase = typed.trim().toLocaleLowerCase();
  const words = phrase.split(/\s+/u).filter(Boolean);
  const rank = (label: string) => {
    const whole = new Set(label.split(/[^\p{L}\p{N}]+/u));
    return (label.includes(phrase) ? words.length + 1 : 0) + words.filter((word) => whole.has(word)).length;
  };
  return actions
    .map((action) => ({ action, label: action.label.toLocaleLowerCase() }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .map(({ action, label }) => ({ action, rank: rank(label) }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ action }) => action);
}

/** Calls open on Ctrl+K and on Cmd+K, anywhere on the page. */
export function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);
}

export function Palette({ actions, onClose }: { actions: readonly PaletteAction[]; onClose: () => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useModal(ref);
  const found = matching(actions, typed);
  const current = Math.min(at, found.length - 1);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [current]);

  const choose = (action: PaletteAction | undefined) => {
    if (!action) return;
    onClose();
    action.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") choose(found[current]);
    else if (event.key === "ArrowDown") setAt((current + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setAt((current - 1 + found.length) % Math.max(1, found.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return createPortal(
    <div className="scrim high" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div ref={ref} className="palette" role="dialog" aria-label={t("palette-title")} tabIndex={-1} onKeyDown={onKeyDown}>
        <div className="find">
          <Icon name="search" />
          <input
            data-autofocus=""
            role="combobox"
            aria-label={t("palette-title")}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={found[current] && `${id}-${found[current].id}`}
            autoComplete="off"
            spellCheck={false}
            placeholder={t("palette-placeholder")}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
          />
          <kbd>{t("key-escape")}</kbd>
        </div>
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t("palette-actions")}>
          {found.map((action, index) => (
            <li key={action.id} id={`${id}-${action.id}`} role="option" aria-selected={index === current} onClick={() => choose(action)} onPointerMove={() => setAt(index)}>
              {action.icon ? <Icon name={action.icon} /> : <span />}
              <span>{action.label}</span>
              {index === current ? <kbd>{t("key-enter")}</kbd> : <span>{action.keys && <kbd>{action.keys}</kbd>}</span>}
            </li>
          ))}
        </ul>
        {!found.length && <p className="empty small quiet">{t("palette-nothing")}</p>}
        <p className="vh" role="status">
          {t("palette-count", { count: found.length })}
        </p>
      </div>
    </div>,
    overlays(),
  );
}
