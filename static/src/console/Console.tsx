/**
 * The mediator's console: the room one is in stays in sight and in the banner, the board of all rooms under it, and
 * beside it who asks, the balance and the agenda. After the end it is the page from which summaries are given.
 */
import "./Console.css";
import { memo, useCallback, useMemo, useState } from "react";
import { waitingOf } from "../care";
import { useView } from "../client";
import { ConsoleFrame, ConsoleMain, JumpBar } from "../components/ConsoleFrame";
import { usePaletteKey } from "../components/Palette";
import { ticking } from "../components/ticking";
import { useText } from "../i18n";
import { AdjournedConsole } from "../adjournment/AdjournedConsole";
import { usePageSigns } from "../pageSigns";
import { myRoom, roomName } from "../people";
import type { RoomView, View } from "../protocol";
import { ArrivedBanner } from "../room/ArrivedBanner";
import { BoardArea } from "../room/BoardArea";
import { CallNotices } from "../room/CallNotices";
import { NewsArea } from "../room/NewsArea";
import { ReleaseNotices } from "../room/ReleaseNotice";
import { ScreenView } from "../room/ScreenView";
import { ShortcutsDialog } from "../room/ShortcutsDialog";
import { Stage } from "../room/Stage";
import { useKeys } from "../room/useKeys";
import { useLeave } from "../room/useLeave";
import { useRoomEvents } from "../room/useRoomEvents";
import { type ScreenSwitch, useScreen } from "../room/useScreen";
import { type Switches, useSwitches } from "../room/useSwitches";
import { useUnread } from "../room/useUnread";
import { useAddress } from "../turns/useAddress";
import { AfterSession } from "./AfterSession";
import { Aloud } from "./Aloud";
import { openRooms } from "./board";
import { ConsoleBar } from "./ConsoleBar";
import { ConsoleDock } from "./ConsoleDock";
import { ConsolePalette } from "./ConsolePalette";
import { Dialogs } from "./Dialogs";
import { GlancePart } from "./GlancePart";
import { HearersDialog } from "./HearersDialog";
import { askingCount, inDistress } from "./queue";
import { Rail, type RailPart } from "./Rail";
import { RecallStrip } from "./RecallStrip";
import { RoomsPart } from "./RoomsPart";
import type { Task } from "./tasks";
import { useActs } from "./useActs";
import { type ConsoleDoors, useConsoleActions } from "./useConsoleActions";
import { useLobbyBell } from "./useLobbyBell";
import { useAnswers } from "./useAnswers";
import { usePutAway } from "./usePutAway";

/** Drawn anew only when what they show changes: a dialog that opens or closes does not wait for them. */
const People = memo(Stage);
const [Bar, Rooms, Glance, Beside, ReadAloud] = [ticking(ConsoleBar), ticking(RoomsPart), ticking(GlancePart), ticking(Rail), ticking(Aloud)];

export default function Console() {
  const view = useView();
  const room = myRoom(view);
  if (view.adjourned) return <AdjournedConsole adjourned={view.adjourned} />;
  return view.over || !room ? <AfterSession /> : <Steering view={view} room={room} />;
}

type Overlay = "palette" | "shortcuts" | "hearers";

function Steering({ view, room }: { view: View; room: RoomView }) {
  const text = useText();
  const { t } = text;
  const [task, setTask] = useState<Task>();
  const [part, setPart] = useState<RailPart>("steer");
  const [board, setBoard] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>();
  const leave = useLeave();
  const switches = useSwitches();
  const screen = useScreen(room);
  const acts = useActs(view, setTask);
  const address = useAddress();
  const away = usePutAway();
  const show = useCallback((next: RailPart) => {
    setPart(next);
    // In a narrow window the rail is below the rooms.
    requestAnimationFrame(() => document.querySelector(".rail-parts")?.scrollIntoView?.({ block: "nearest" }));
  }, []);
  const go = useCallback((id: string) => {
    if (id !== "rooms") setPart("steer");
    requestAnimationFrame(() => {
      const place = document.getElementById(id);
      place?.scrollIntoView?.({ block: "start" });
      place?.focus({ preventScroll: true });
    });
  }, []);
  const doors = useMemo<ConsoleDoors>(
    () => ({
      show,
      go,
      toggleBoard: () => setBoard((shown) => !shown),
      showShortcuts: () => setOverlay("shortcuts"),
      showHearers: () => setOverlay("hearers"),
      leave: leave.ask,
    }),
    [show, go, leave.ask],
  );
  const bell = useLobbyBell(view);
  const actions = useConsoleActions(view, acts, doors, { switches, screen, address, bell });
  const unread = useUnread(room, part === "chat");
  useAnswers(view);
  useKeys(actions);
  useRoomEvents();
  const find = useCallback(() => setOverlay("palette"), []);
  usePaletteKey(find);
  const close = () => setOverlay(undefined);
  usePageSigns(t("console-page", { room: roomName(text, room), title: view.title }), room.kind);
  const asking = askingCount(view, away.done);
  const unsafe = inDistress(view).length;
  const waiting = waitingOf(view).length;
  const glance = useMemo(() => <Glance view={view} done={away.done} onGo={go} />, [view, away.done, go]);
  const railProps = { view, part, onPart: show, acts, address, away, unread, onShortcuts: doors.showShortcuts };
  return (
    <ConsoleFrame kind={room.kind}>
      <Bar view={view} onFind={find} onStage={acts.setStage} onLeave={leave.ask} />
      <ArrivedBanner key={room.room} room={room} hearersShown={overlay === "hearers"} onHearers={() => setOverlay("hearers")} />
      <JumpBar
        label={t("console-parts")}
        onGo={go}
        parts={[
          ...(unsafe ? [{ id: "distress", label: t("console-jump-distress", { count: unsafe }), urgent: true }] : []),
          { id: "asks", label: t("console-jump-asking", { count: asking }) },
          ...(waiting ? [{ id: "waits", label: t("console-jump-waiting", { count: waiting }) }] : []),
          { id: "rooms", label: t("console-jump-rooms", { count: openRooms(view).length }) },
          { id: "agenda", label: t("console-agenda") },
        ]}
      />
      <ConsoleMain label={t("console-main")} railLabel={t("console-rail")} rail={<Beside {...railProps} />}>
        <RecallStrip view={view} acts={acts} />
        <Notices room={room} switches={switches} screen={screen} />
        <ScreenView room={room} />
        <div className={board ? "console-strip with-board" : "console-strip"}>
          <People room={room} inRow />
        </div>
        {board && <BoardArea roomId={room.room} onShare={(items, text) => setTask({ kind: "share", source: room.room, itemKind: "element", items, text })} />}
        <Rooms view={view} bell={bell} acts={acts} glance={glance} />
      </ConsoleMain>
      <ConsoleDock switches={switches} screen={screen} acts={acts} part={part} onPart={show} board={board} onBoard={doors.toggleBoard} onMore={find} unread={unread} />
      <NewsArea />
      <ReadAloud view={view} />
      {overlay === "palette" && <ConsolePalette view={view} acts={acts} own={actions} onClose={close} />}
      {overlay === "shortcuts" && <ShortcutsDialog actions={actions} onClose={close} />}
      {overlay === "hearers" && <HearersDialog view={view} room={room} onClose={close} />}
      {task && <Dialogs view={view} task={task} setTask={setTask} acts={acts} />}
      {screen.dialog}
      {leave.dialog}
    </ConsoleFrame>
  );
}

function Notices({ room, switches, screen }: { room: RoomView; switches: Switches; screen: ScreenSwitch }) {
  return (
    <div className="console-notices">
      <CallNotices room={room} switches={switches} screen={screen} />
      <ReleaseNotices />
    </div>
  );
}
