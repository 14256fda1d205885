/** The buttons at the end of a screen. On a phone each takes the width; "stay" keeps them in sight at the bottom. */
import "./Actions.css";
import type { ReactNode } from "react";
import { names } from "../kinds";

export function Actions({ stay, centred, children }: { stay?: boolean; centred?: boolean; children: ReactNode }) {
  return <div className={names("row actions", stay && "stay", centred && "centred")}>{children}</div>;
}
