/** Whose summary holds what, as the server says it: the names of the parts, never their words. */
import "./PacketList.css";
import { type ReactNode, useEffect, useState } from "react";
import { api, ApiError, type Packet } from "../api";
import { Button } from "../components/Button";
import { InlineAlert } from "../components/Notice";
import { PersonLine } from "../components/PersonLine";
import { useText } from "../i18n";
import type { View } from "../protocol";
import { useConsoleWords } from "./words";

/** The packets, or why they could not be had; `again` asks once more. */
export function usePackets(view: View): { packets: readonly Packet[] | undefined; failed: boolean; again: () => void } {
  const [packets, setPackets] = useState<readonly Packet[]>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const { you, draft, over, published } = view;
  useEffect(() => {
    let current = true;
    const load = async () => {
      setFailed(false);
      try {
        const answer = await api.packets(you);
        if (current) setPackets(answer.packets);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (current) setFailed(true);
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [you, draft, over, published, turn]);
  return { packets, failed, again: () => setTurn(turn + 1) };
}

interface Props {
  view: View;
  /** What stands before a person's line: a checkbox. */
  choice?: (packet: Packet) => ReactNode;
}

export function PacketList({ view, choice }: Props) {
  const { t, has, list } = useText();
  const words = useConsoleWords(view);
  const { packets, failed, again } = usePackets(view);
  if (failed) {
    return (
      <div className="stack tight">
        <InlineAlert title={t("console-packets-failed")} />
        <div className="row">
          <Button size="dense" onClick={again}>
            {t("admin-again")}
          </Button>
        </div>
      </div>
    );
  }
  const part = (name: string) => (has(`console-part-${name}`) ? t(`console-part-${name}`) : name);
  return (
    <ul className="packets" aria-label={t("console-packets")} aria-busy={!packets}>
      {packets?.map((packet) => {
        const person = view.people[packet.seat];
        return (
          <li key={packet.seat}>
            {choice?.(packet)}
            {person ? <PersonLine as="div" {...words.person(person)} /> : <b>{packet.name}</b>}
            <p className="small">{packet.parts.length ? list(packet.parts.map(part)) : t("console-part-none")}</p>
          </li>
        );
      })}
    </ul>
  );
}
