/** The part of the fold that is about the agenda. No DOM. */
import type { Told } from "./messages";
import type { AgendaItem, View } from "./protocol";

export function itemPlaced(v: View, e: Told<"agenda-item-placed">): View {
  const moving = v.agenda.filter((item) => item.id === e.item);
  const others = v.agenda.filter((item) => item.id !== e.item);
  const found = others.findIndex((item) => item.id === e.before);
  const where = found < 0 ? others.length : found;
  return { ...v, agenda: [...others.slice(0, where), ...moving, ...others.slice(where)] };
}

export function marked(item: AgendaItem, e: Told<"agenda-item-marked">): AgendaItem {
  const current = e.state === "current";
  if (item.id === e.item) return { ...item, state: e.state, current_since: current ? e.at : null };
  return current && item.state === "current" ? { ...item, state: "open", current_since: null } : item;
}
