/** Who spoke for how long where the mediator sat, and whether the joint session is shown it too. */
import { useState } from "react";
import { Checkbox } from "../components/Checkbox";
import { RailSection } from "../components/ConsoleFrame";
import { Select } from "../components/Select";
import { TalkTable } from "../components/TalkTable";
import { useText } from "../i18n";
import { myRoom } from "../people";
import type { View } from "../protocol";
import { roomsWithTalk, talkIn } from "../speaking";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

export function SpeakingPart({ view, acts }: { view: View; acts: Pick<Acts, "run"> }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [chosen, setChosen] = useState("");
  const rooms = roomsWithTalk(view);
  const here = myRoom(view);
  const room = rooms.find((one) => one.room === chosen) ?? rooms.find((one) => one.room === here?.room) ?? rooms[0];
  return (
    <RailSection id="speaking" title={t("console-speaking")} aside={<span className="tiny quiet">{t(view.speaking_shown ? "console-speaking-shown" : "console-balance-who")}</span>}>
      {rooms.length > 1 && room && <Select label={t("console-speaking-room")} options={rooms.map((one) => ({ id: one.room, label: words.room(one) }))} value={room.room} onChoose={setChosen} />}
      {room ? <TalkTable caption={t("console-speaking-in", { room: words.room(room) })} sides={talkIn(view, room)} /> : <p className="small quiet">{t("console-speaking-none")}</p>}
      <Checkbox checked={view.speaking_shown} hint={t("console-speaking-show-hint")} onCheck={(shown) => void acts.run({ t: "show-speaking-time", shown })}>
        {t("console-speaking-show")}
      </Checkbox>
    </RailSection>
  );
}
