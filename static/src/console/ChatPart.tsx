/** The chat: of the room one is in, to write; of other rooms where one was told something, to read. From a private room a line may be offered to the others. */
import "./ChatPart.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { ChatLog, Marker } from "../components/Chat";
import { RailSection } from "../components/ConsoleFrame";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { myRoom } from "../people";
import type { RoomId, RoomLine, RoomView, View } from "../protocol";
import { CatchUpOffers } from "../room/CatchUpOffers";
import { ChatEntries, entriesOf } from "../room/ChatEntries";
import { ChatCompose } from "../room/ChatPanel";
import { ConfidentialMark } from "../room/ConfidentialMark";
import type { Acts } from "./useActs";
import { useConsoleWords } from "./words";

export function ChatPart({ view, acts }: { view: View; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const mine = myRoom(view);
  const [chosen, setChosen] = useState<RoomId>();
  const readable = Object.values(view.rooms).filter((room) => room === mine || entriesOf(room).length > 0);
  const room = readable.find((one) => one.room === chosen) ?? mine ?? readable[0];
  if (!room) return <p className="small quiet chat-none">{t("console-chat-none")}</p>;
  const here = room.room === mine?.room;
  return (
    <RailSection id="chat" title={t("console-chat")}>
      {readable.length > 1 && (
        <Select label={t("console-chat-room")} options={readable.map((one) => ({ id: one.room, label: one === mine ? t("console-chat-here", { room: words.room(one) }) : words.room(one) }))} value={room.room} onChoose={setChosen} />
      )}
      <div className="console-log" tabIndex={0} role="group" aria-label={t("console-chat-of", { room: words.room(room) })}>
        <Log view={view} room={room} acts={acts} />
      </div>
      {here && <CatchUpOffers room={room} />}
      {here ? <ChatCompose room={room} /> : <p className="small quiet">{t("console-chat-read-only")}</p>}
    </RailSection>
  );
}

function Log({ view, room, acts }: { view: View; room: RoomView; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const empty = !room.lines.length && !room.cleared.length;
  const offer = (line: RoomLine) => (
    <span className="row">
      <ConfidentialMark room={room} kind="line" item={line.line} author={line.by} named={line.text} />
      <Button size="dense" kind="plain" icon="share" onClick={() => acts.open({ kind: "share", source: room.room, itemKind: "line", items: [line.line], text: line.text })}>
        {t("console-share-ask")}
      </Button>
    </span>
  );
  return (
    <ChatLog label={t("console-chat-of", { room: words.room(room) })}>
      {empty && <Marker>{t("console-chat-empty")}</Marker>}
      <ChatEntries view={view} room={room} released={t("console-shared-line")} below={room.kind === "joint" ? undefined : offer} />
    </ChatLog>
  );
}
