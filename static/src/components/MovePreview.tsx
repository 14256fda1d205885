/** Parts of the question before a move: what speaks against it, and the rooms before and after. */
import "./MovePreview.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** Notices side by side. */
export function Guards({ children }: { children: ReactNode }) {
  return <div className="guards">{children}</div>;
}

interface BeforeAfterProps {
  beforeLabel: string;
  afterLabel: string;
  before: ReactNode;
  after: ReactNode;
}

export function BeforeAfter({ beforeLabel, afterLabel, before, after }: BeforeAfterProps) {
  return (
    <div className="beforeafter">
      <section className="stack" aria-label={beforeLabel}>
        <p className="eyebrow quiet">{beforeLabel}</p>
        {before}
      </section>
      <Icon name="arrow" />
      <section className="stack" aria-label={afterLabel}>
        <p className="eyebrow quiet">{afterLabel}</p>
        {after}
      </section>
    </div>
  );
}
