/** At a consultation: one knocks, waits to be let in, and can take it back. What comes of it is said aloud. */
import { useEffect, useRef } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { meIn } from "../people";
import type { RoomView, View } from "../protocol";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

const PASSES = 6000; // ms; the button stands there again as well

export function KnockButton({ view, room, acts }: { view: View; room: RoomView; acts: Acts }) {
  const { t } = useText();
  const name = useConsoleWords(view).room(room);
  const { news } = useClient();
  const knocking = room.knocks.some(({ person }) => person.seat === view.you);
  const knocked = useRef(knocking);
  const here = meIn(view).room === room.room;
  useEffect(() => {
    if (knocked.current && !knocking && !here) {
      const words = t("console-knock-over", { room: name });
      announce(words);
      news.add({ tone: "plain", words, passes: PASSES });
    }
    knocked.current = knocking;
  }, [knocking, here, name, news, t]);
  const takeBack = () => {
    knocked.current = false; // one knows
    void acts.run({ t: "withdraw-knock", room: room.room, seat: view.you });
  };
  if (!knocking) {
    return (
      <Button size="dense" icon="door" aria-label={`${t("console-knock")}: ${name}`} unavailable={!room.seated.length} onClick={() => void acts.run({ t: "knock", room: room.room, seat: view.you })}>
        {t("console-knock")}
      </Button>
    );
  }
  return (
    <>
      <StateMark icon="clock" tone="warn">
        {t("console-knocking")}
      </StateMark>
      <Button size="dense" onClick={takeBack}>
        {t("console-knock-back")}
      </Button>
    </>
  );
}
