/**
 * A dialog: a question or a task before one goes on. Quick exit stays above it and usable (modal.ts).
 * Escape and the cancel button close it; a press beside it does not, so that nothing typed is lost by a slip.
 * Put data-autofocus on the control that should have focus first: the safe one.
 */
import "./Dialog.css";
import { type CSSProperties, type ReactNode, useId, useRef } from "react";
import { createPortal } from "react-dom";
import { names, type RoomKind } from "../kinds";
import { overlays, useModal } from "./modal";

interface Props {
  title: ReactNode;
  eyebrow?: ReactNode;
  note?: ReactNode;
  /** Called on Escape. */
  onClose: () => void;
  /** The buttons, the main one last. */
  actions?: ReactNode;
  /** Two answers of equal weight: consent. */
  even?: boolean;
  /** In rem; 40 if not given. */
  width?: number;
  room?: RoomKind;
  children?: ReactNode;
}

export function Dialog({ title, eyebrow, note, onClose, actions, even, width, room, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  useModal(ref);
  const style = width ? ({ "--w": `${width}rem` } as CSSProperties) : undefined;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return createPortal(
    <div className="scrim" data-room={room}>
      <div ref={ref} className="dialog" role="dialog" aria-labelledby={id} tabIndex={-1} style={style} onKeyDown={onKeyDown}>
        <div className="head">
          {eyebrow && <p className="eyebrow quiet">{eyebrow}</p>}
          <h2 id={id}>{title}</h2>
          {note && <p className="quiet small">{note}</p>}
        </div>
        <div className="body">{children}</div>
        {actions && <div className={names("foot", even && "even")}>{actions}</div>}
      </div>
    </div>,
    overlays(),
  );
}
