/**
 * The room as a party sees it: one main thing, the people, and one side panel at a time. Whoever waits here in the minimal
 * mode has a page that names neither the room nor a person, until a mediator comes in or one opens something oneself.
 */
import { useCallback, useEffect, useMemo, useState } from "react";
import { DistressNotice } from "../care/DistressNotice";
import { useDistressKeys } from "../care/useCareActions";
import { WaitNotice } from "../care/WaitNotice";
import { useView } from "../client";
import { AppFrame, Main } from "../components/AppFrame";
import { Palette, usePaletteKey } from "../components/Palette";
import { Pill } from "../components/Pill";
import { RoomBanner } from "../components/RoomBanner";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { hearersOf, meIn, roomName } from "../people";
import type { RoomView } from "../protocol";
import { AgendaPanel } from "./AgendaPanel";
import { AnnouncementNotice } from "./AnnouncementNotice";
import { ArrivedBanner } from "./ArrivedBanner";
import { BoardArea } from "./BoardArea";
import { CallNotices } from "./CallNotices";
import { ChatPanel } from "./ChatPanel";
import { Controls } from "./Controls";
import { KnockNotices } from "./KnockNotices";
import { MessagesPanel } from "./MessagesPanel";
import { MorePanel } from "./MorePanel";
import { NewsArea } from "./NewsArea";
import { OutcomeNotice } from "./OutcomeNotice";
import { BreakStage, RestStage } from "./PauseStage";
import { PeoplePanel } from "./PeoplePanel";
import { RecallNotice } from "./RecallNotice";
import { ReleaseNotices } from "./ReleaseNotice";
import { RequestNotice } from "./RequestNotice";
import { ScreenView, screenBefore } from "./ScreenView";
import { SettingsPanel } from "./SettingsPanel";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { Stage } from "./Stage";
import { useKeys } from "./useKeys";
import { useLeave } from "./useLeave";
import { type Doors, type PanelName, type RoomAction, useRoomActions } from "./useRoomActions";
import { useRoomEvents } from "./useRoomEvents";
import { type ScreenSwitch, useScreen } from "./useScreen";
import { type Switches, useSwitches } from "./useSwitches";
import { useUnread } from "./useUnread";

const ROOMY = "(width >= 60rem)";

/** Where there is place for it, the agenda is open from the start. */
function firstPanel(): PanelName | null {
  return globalThis.matchMedia?.(ROOMY).matches ? "agenda" : null;
}

export function Room({ room }: { room: RoomView }) {
  const text = useText();
  const { t, time } = text;
  const view = useView();
  const me = meIn(view);
  const [panel, setPanel] = useState<PanelName | null>(firstPanel);
  const [board, setBoard] = useState(false);
  const [dialog, setDialog] = useState<"shortcuts" | "palette" | null>(null);
  const leave = useLeave();
  const doors = useMemo<Doors>(
    () => ({
      show: setPanel,
      toggleBoard: () => setBoard((shown) => !shown),
      showShortcuts: () => setDialog("shortcuts"),
      leave: leave.ask,
    }),
    [leave.ask],
  );
  const openPalette = useCallback(() => setDialog("palette"), []);
  const switches = useSwitches();
  const screen = useScreen(room);
  const actions = useRoomActions(doors, switches, screen);
  const unread = useUnread(room, panel === "chat");
  useKeys(actions);
  useDistressKeys();
  useRoomEvents(panel === "chat");
  usePaletteKey(openPalette);
  const minimal = room.pause === null && (me.care.wait?.minimal ?? false);
  const kind = minimal ? "lobby" : room.kind;
  usePageSigns(minimal ? t("waiting-page") : t("page-in-room", { room: roomName(text, room), title: view.title }), kind);
  useEffect(() => {
    if (minimal) setPanel(null);
  }, [minimal]);
  const toggle = (name: PanelName) => setPanel(panel === name ? null : name);
  return (
    <AppFrame kind={kind}>
      <TopBar title={minimal ? t("waiting-page") : <bdi>{view.title}</bdi>} note={minimal ? undefined : t("room-since", { room: t(`room-${room.kind}`), time: time(me.since) })} onLeave={leave.ask} />
      {minimal ? <NamelessBanner room={room} /> : <ArrivedBanner key={room.room} room={room} hearersShown={panel === "people"} onHearers={() => toggle("people")} />}
      <Main label={minimal ? t("waiting-page") : roomName(text, room)} panel={panel && <OpenPanel name={panel} room={room} actions={actions} doors={doors} onClose={() => setPanel(null)} />}>
        <div className="room-stage">
          <Notices room={room} switches={switches} screen={screen} />
          {!minimal && <Heart room={room} board={board} onWrite={() => setPanel("messages")} />}
          {board && <BoardArea roomId={room.room} />}
        </div>
      </Main>
      <Controls panel={panel} board={board} unread={unread} textOnly={me.mode === "text"} switches={switches} screen={screen} onPanel={toggle} onBoard={doors.toggleBoard} />
      <NewsArea />
      {dialog === "shortcuts" && <ShortcutsDialog actions={actions} onClose={() => setDialog(null)} />}
      {dialog === "palette" && <Palette actions={actions} onClose={() => setDialog(null)} />}
      {screen.dialog}
      {leave.dialog}
    </AppFrame>
  );
}

/** That one waits, and how many hear one: that much is true here too, and names nobody. */
function NamelessBanner({ room }: { room: RoomView }) {
  const { t } = useText();
  const count = hearersOf(useView(), room).length;
  return (
    <RoomBanner kind="lobby" eyebrow={t("waiting-page")} title={t("wait-minimal-title")}>
      <Pill icon="ear">{count ? t("hear-count", { count }) : t("hear-nobody")}</Pill>
      <Pill icon="notRecorded">{t("not-recorded")}</Pill>
    </RoomBanner>
  );
}

/** What wants to be read before anything else, the most pressing first. */
function Notices({ room, switches, screen }: { room: RoomView; switches: Switches; screen: ScreenSwitch }) {
  return (
    <div className="room-notices">
      <DistressNotice />
      <RecallNotice />
      <WaitNotice />
      <CallNotices room={room} switches={switches} screen={screen} />
      <AnnouncementNotice />
      <KnockNotices room={room} />
      <ReleaseNotices />
      <RequestNotice />
      <OutcomeNotice />
    </div>
  );
}

function Heart({ room, board, onWrite }: { room: RoomView; board: boolean; onWrite: () => void }) {
  const view = useView();
  if (room.pause) return <BreakStage pause={room.pause} onWrite={onWrite} />;
  if (room.resting) return <RestStage onWrite={onWrite} />;
  return (
    <>
      <ScreenView room={room} />
      <Stage room={room} inRow={board || screenBefore(view, room) !== null} />
    </>
  );
}

interface OpenProps {
  name: PanelName;
  room: RoomView;
  actions: readonly RoomAction[];
  doors: Doors;
  onClose: () => void;
}

function OpenPanel({ name, room, actions, doors, onClose }: OpenProps) {
  switch (name) {
    case "chat":
      return <ChatPanel room={room} onClose={onClose} />;
    case "agenda":
      return <AgendaPanel room={room} onClose={onClose} />;
    case "people":
      return <PeoplePanel room={room} onClose={onClose} />;
    case "messages":
      return <MessagesPanel onClose={onClose} />;
    case "settings":
      return <SettingsPanel onClose={onClose} onShortcuts={doors.showShortcuts} />;
    case "more":
      return <MorePanel actions={actions.filter(({ id }) => id !== "quick-exit" && id !== "leave")} onClose={onClose} />;
  }
}
