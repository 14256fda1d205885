/** A short word or number beside a heading. */
import "./Tag.css";
import type { ReactNode } from "react";

export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
