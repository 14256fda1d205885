/** Words between this person and the mediators, and nobody else: in the waiting room, in a break, beside any room. */
import { useClient, useRoomState, useRun, useView } from "../client";
import { Audience } from "../components/Audience";
import { ChatLog, Compose, Message } from "../components/Chat";
import { useText } from "../i18n";
import { nameOf } from "../people";
import { TEXT_CHARS } from "../protocol";

const PLACE = "mediators"; // of the draft

export function MediatorMessages() {
  const { t } = useText();
  const view = useView();
  const mine = view.written.filter(({ seat }) => seat === view.you);
  const pending = useRoomState((state) => state.pending);
  const coming = pending.filter(({ command, told }) => command.t === "write-to-mediators" && !told);
  if (!mine.length && !coming.length) return null;
  return (
    <ChatLog label={t("messages-title")}>
      {mine.map(({ line, by, text, at }) => (
        <Message key={line} name={nameOf(view, by)} at={at} text={text} mine={by === view.you} />
      ))}
      {coming.map(
        ({ id, command, at }) =>
          command.t === "write-to-mediators" && <Message key={id} name={nameOf(view, view.you)} at={at} text={command.text} mine note={t("chat-sending")} />,
      )}
    </ChatLog>
  );
}

export function ComposeToMediators() {
  const { t, list } = useText();
  const view = useView();
  const run = useRun();
  const { store } = useClient();
  const draft = useRoomState((state) => state.drafts[PLACE] ?? "");
  const send = async (text: string) => {
    store.draft(PLACE, "");
    if (!(await run({ t: "write-to-mediators", text }))) store.draft(PLACE, text);
  };
  return (
    <Compose
      label={t("messages-write")}
      audience={<Audience kind="lobby">{t("messages-audience", { names: list(view.mediators.map(({ name }) => name)), count: view.mediators.length })}</Audience>}
      text={draft}
      onText={(text) => store.draft(PLACE, text)}
      onSend={(text) => void send(text)}
      maxLength={TEXT_CHARS}
    />
  );
}
