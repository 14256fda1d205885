/**
 * A button that works for as long as it is held: by pointer, or by Space or Enter. Whatever takes it away (another window,
 * a lost focus, a touch that the system took over) lets it go.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect } from "react";
import { Button } from "../components/Button";
import type { IconName } from "../components/Icon";

interface Props {
  icon: IconName;
  held: boolean;
  unavailable?: boolean;
  describedBy?: string;
  onHold: () => void;
  onRelease: () => void;
  children: ReactNode;
}

const HOLDING = new Set([" ", "Enter"]);

export function HoldButton({ icon, held, unavailable, describedBy, onHold, onRelease, children }: Props) {
  useEffect(() => {
    if (!held) return undefined;
    const hidden = () => document.hidden && onRelease();
    globalThis.addEventListener("blur", onRelease);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      globalThis.removeEventListener("blur", onRelease);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [held, onRelease]);
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || unavailable) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    onHold();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!HOLDING.has(event.key)) return;
    event.preventDefault(); // a press is no click here
    if (!event.repeat && !unavailable) onHold();
  };
  const keyUp = (event: KeyboardEvent) => {
    if (!HOLDING.has(event.key)) return;
    event.preventDefault();
    onRelease();
  };
  return (
    <Button
      icon={icon}
      className="hold-button"
      pressed={held}
      unavailable={unavailable}
      aria-describedby={describedBy}
      onPointerDown={press}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={keyDown}
      onKeyUp={keyUp}
      onBlur={onRelease}
    >
      {children}
    </Button>
  );
}
