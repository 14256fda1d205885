/** One person in a list: sign, name, role and side, then marks (microphone, connection) or a state. */
import "./PersonLine.css";
import type { ReactNode } from "react";
import { names } from "../kinds";
import { type PersonWords, Who } from "./Person";
import { SideSign } from "./SideSign";

interface Props extends PersonWords {
  face?: ReactNode;
  picked?: boolean;
  className?: string;
  /** Marks at the end: icons with words for listeners, or a StateMark. */
  children?: ReactNode;
  /** "div" where the list item is made by someone else. */
  as?: "li" | "div";
}

export function PersonLine({ face, picked, className, children, as: Element = "li", ...person }: Props) {
  return (
    <Element className={names("person", picked && "picked", className)} data-side={person.side}>
      {face && <span className="face">{face}</span>}
      <SideSign side={person.side} />
      <Who {...person} />
      {children}
    </Element>
  );
}

/** Small icons at the end of a person's line. */
export function Marks({ children }: { children: ReactNode }) {
  return <span className="marks">{children}</span>;
}
