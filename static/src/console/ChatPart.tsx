/** The chat: of the room one is in, to write; of other rooms where one was told something, to read. From a private room a line may be offered to the others. */
import "./ChatPart.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { ChatLog, Marker, Message } from "../components/Chat";
import { RailSection } from "../components/ConsoleFrame";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { myRoom, nameOf } from "../people";
import type { RoomId, RoomView, View } from "../protocol";
import { ChatCompose, entriesOf } from "../room/ChatPanel";
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
      {here ? <ChatCompose room={room} /> : <p className="small quiet">{t("console-chat-read-only")}</p>}
    </RailSection>
  );
}

function Log({ view, room, acts }: { view: View; room: RoomView; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const entries = entriesOf(room);
  return (
    <ChatLog label={t("console-chat-of", { room: words.room(room) })}>
      {!entries.length && <Marker>{t("console-chat-empty")}</Marker>}
      {entries.map((entry) =>
        entry.kind === "line" ? (
          <Message key={entry.line.line} name={nameOf(view, entry.line.by)} at={entry.at} text={entry.line.text} mine={entry.line.by === view.you}>
            {room.kind !== "joint" && (
              <Button size="dense" kind="plain" icon="share" onClick={() => acts.open({ kind: "share", source: room.room, item: entry.line.line, text: entry.line.text })}>
                {t("console-share-ask")}
              </Button>
            )}
          </Message>
        ) : (
          <Message key={entry.cleared.id} name={nameOf(view, entry.cleared.author)} at={entry.at} text={entry.cleared.wording} note={t("console-shared-line")} />
        ),
      )}
    </ChatLog>
  );
}
