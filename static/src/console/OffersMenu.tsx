/** A menu of offers on the board. It reads the view only while it is open: shut, it is not drawn anew whatever happens. */
import { useState } from "react";
import { useRoomState } from "../client";
import { Menu } from "../components/Menu";
import { useText } from "../i18n";
import type { View } from "../protocol";
import { choose, type Offer, type Speech } from "./offers";
import { consoleWords } from "./words";

interface Props {
  /** Whom or what it is about. */
  name: string;
  /** The offers as the view is. */
  offersOf: (speech: Speech, view: View) => readonly Offer[];
}

export function OffersMenu({ name, offersOf }: Props) {
  const text = useText();
  const { t } = text;
  const [open, setOpen] = useState(false);
  const view = useRoomState((state) => (open ? state.view : null));
  const offers = () => (view ? offersOf({ t, words: consoleWords(text, view) }, view) : []);
  return <Menu label={t("console-actions-for", { name })} iconOnly kind="plain" size="dense" actions={offers} onAction={(id) => choose(offers(), id)} onOpenChange={setOpen} />;
}
