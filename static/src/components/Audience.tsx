/** Who will read, hear or see what is put in here: at the input, in the room's colour, with names. */
import "./Audience.css";
import type { ReactNode } from "react";
import type { RoomKind } from "../kinds";
import { Icon, type IconName } from "./Icon";

interface Props {
  kind: RoomKind;
  icon?: IconName;
  id?: string;
  children: ReactNode;
}

export function Audience({ kind, icon = "ear", id, children }: Props) {
  return (
    <p className="audience" data-room={kind} id={id}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
