/** The banner of the room that one has come into: focus goes to it, and it is said aloud where one is and with whom. */
import { useEffect, useRef } from "react";
import { useView } from "../client";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { roomName } from "../people";
import type { RoomView } from "../protocol";
import { Banner, companyInWords } from "./Banner";

interface Props {
  room: RoomView;
  hearersShown: boolean;
  onHearers: () => void;
}

export function ArrivedBanner({ room, hearersShown, onHearers }: Props) {
  const text = useText();
  const view = useView();
  const ref = useRef<HTMLElement>(null);
  const said = useRef(false);
  const words = `${roomName(text, room)}. ${companyInWords(text, view, room)}`;
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    ref.current?.focus();
    announce(words, "assertive");
  }, [words]);
  return <Banner ref={ref} room={room} hearersShown={hearersShown} onHearers={onHearers} />;
}
