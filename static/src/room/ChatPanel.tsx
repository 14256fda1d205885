/**
 * The chat of the room that one is in. Who reads stands at the input, by name. A draft belongs to its room and stays there;
 * while a move is under way nothing is sent. What was not answered yet stands in the log and says so, until the server tells it.
 */
import { useClient, useRoomState, useRun, useView } from "../client";
import { Audience } from "../components/Audience";
import { ChatLog, Compose, Marker, Message } from "../components/Chat";
import { Panel } from "../components/Panel";
import { type Text, useText } from "../i18n";
import { meIn, nameOf, peopleIn, shortName, sidesAmong } from "../people";
import { NEUTRAL, type RoomView, TEXT_CHARS, type View } from "../protocol";
import { CatchUpOffers } from "./CatchUpOffers";
import { ChatEntries } from "./ChatEntries";
import { ConfidentialMark } from "./ConfidentialMark";

/** Who reads what is written into the room now: all who are seated there, and which sides never do. */
export function readersInWords({ t, list }: Pick<Text, "t" | "list">, view: View, room: RoomView): string {
  const people = peopleIn(view, room);
  const others = people.filter(({ person }) => person.seat !== view.you).map(({ person }) => shortName(person.name));
  const names = list([t("you"), ...others]);
  if (room.kind === "joint") return t("chat-audience-joint", { count: people.length, names });
  const here = new Set(sidesAmong(people));
  const absent = [...new Set(Object.values(view.people).map(({ person }) => person.side))].filter((side) => side !== NEUTRAL && !here.has(side)).sort();
  const only = t("chat-audience-private", { count: people.length, names });
  if (!absent.length) return only;
  return `${only} ${t("chat-audience-never", { sides: list(absent.map((side) => t(`side-${side}`))) })}`;
}

export function ChatPanel({ room, onClose }: { room: RoomView; onClose?: () => void }) {
  const { t } = useText();
  return (
    <Panel title={t("chat-title")} closeLabel={t("chat-close")} onClose={onClose} latest footer={<ChatFoot room={room} />}>
      <RoomLog room={room} />
    </Panel>
  );
}

function ChatFoot({ room }: { room: RoomView }) {
  return (
    <>
      <CatchUpOffers room={room} />
      <ChatCompose room={room} />
    </>
  );
}

export function RoomLog({ room }: { room: RoomView }) {
  const { t } = useText();
  const view = useView();
  const pending = useRoomState((state) => state.pending);
  const empty = !room.lines.length && !room.cleared.length;
  return (
    <ChatLog label={t("chat-title")}>
      {room.kind !== "joint" && <Marker>{t(`regime-${view.regime}-how`)}</Marker>}
      {empty && <Marker>{t("chat-empty")}</Marker>}
      <ChatEntries
        view={view}
        room={room}
        released={t("chat-released")}
        below={(line) => <ConfidentialMark room={room} kind="line" item={line.line} author={line.by} named={line.text} />}
      />
      {pending.map(
        ({ id, command, at, told }) =>
          !told &&
          command.t === "say" &&
          command.room === room.room && <Message key={id} name={nameOf(view, view.you)} at={at} text={command.text} mine note={t("chat-sending")} />,
      )}
    </ChatLog>
  );
}

export function ChatCompose({ room }: { room: RoomView }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const { store } = useClient();
  const place = `chat ${room.room}`;
  const draft = useRoomState((state) => state.drafts[place] ?? "");
  const me = meIn(view);
  if (me.person.role === "observer") return <p className="small quiet">{t("chat-observer")}</p>;
  const send = async (words: string) => {
    store.draft(place, "");
    if (!(await run({ t: "say", room: room.room, text: words })) && !store.get().drafts[place]) store.draft(place, words);
  };
  return (
    <Compose
      label={t("chat-write")}
      audience={<Audience kind={room.kind}>{readersInWords(text, view, room)}</Audience>}
      text={draft}
      onText={(words) => store.draft(place, words)}
      onSend={(words) => void send(words)}
      blocked={!me.confirmed || me.room !== room.room}
      maxLength={TEXT_CHARS}
    />
  );
}
