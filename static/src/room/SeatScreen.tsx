/** One seat's page (/r/…): opens the line, and shows the screen that fits where the server says this seat stands. */
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { ClientProvider, useClient, useRoomState } from "../client";
import { Page } from "../components/AppFrame";
import { TopBar } from "../components/TopBar";
import { useKeptFocus } from "../components/useKeptFocus";
import { stopOnExit } from "../exits";
import { isMediator } from "../alone";
import { useAwake } from "../awake";
import { useText } from "../i18n";
import { AdjournedPage } from "../adjournment/AdjournedPage";
import { Agreement } from "../join/Agreement";
import { Check } from "../join/Check";
import { Ended } from "../join/Ended";
import { Waiting } from "../join/Waiting";
import { meIn, myRoom, peopleIn } from "../people";
import type { View } from "../protocol";
import { endSeat, makeSeat, seatOf } from "../seat";
import { LineNotice } from "./LineNotice";
import { type Before, Moving } from "./Moving";
import { Over } from "./Over";
import { Room } from "./Room";
import { useQuality } from "./useQuality";

const Console = lazy(() => import("../console/Console"));

export default function SeatScreen() {
  const [client] = useState(() => makeSeat(seatOf(location.pathname)));
  useEffect(() => {
    const { connection } = client;
    connection.start();
    const tryNow = () => connection.tryNow();
    window.addEventListener("online", tryNow);
    document.addEventListener("visibilitychange", tryNow);
    const forget = stopOnExit(() => endSeat(client));
    return () => {
      window.removeEventListener("online", tryNow);
      document.removeEventListener("visibilitychange", tryNow);
      forget();
      endSeat(client);
    };
  }, [client]);
  return (
    <ClientProvider client={client}>
      <Seat />
    </ClientProvider>
  );
}

/** The screen for the line's state, then for the view's. */
export function Seat() {
  const { connection } = useClient();
  const line = useRoomState((state) => state.line);
  const view = useRoomState((state) => state.view);
  const [back] = useState(() => () => connection.start());
  if (line.state === "replaced") return <Ended why="replaced" onBack={back} />;
  if (line.state === "removed" || line.state === "signed-out" || line.state === "closed") return <Ended why={line.state} />;
  return view ? <Standing view={view} /> : <Connecting />;
}

function Connecting() {
  const { t } = useText();
  return (
    <Page bar={<TopBar />} narrow>
      <p className="quiet" role="status">
        {t("line-connecting")}
      </p>
      <LineNotice />
    </Page>
  );
}

function Standing({ view }: { view: View }): ReactNode {
  const before = useBefore(view);
  const me = meIn(view);
  useQuality();
  useFreshStart(`${me.standing} ${me.signed} ${me.confirmed} ${view.over} ${view.adjourned !== null} ${!isMediator(view) && view.lock !== null}`);
  const room = myRoom(view);
  const steering = isMediator(view);
  useKeptFocus();
  useAwake(room !== null && me.standing === "seated" && !view.over);
  if (me.standing === "removed") return <Ended why="removed" />;
  if (view.over && !steering) return <Over />;
  if (me.standing === "declined") return <Ended why="declined" word={me.word} />;
  if (view.adjourned) return steering ? <TheConsole /> : <AdjournedPage adjourned={view.adjourned} />;
  if (me.standing === "waiting" || me.standing === "held") return <Waiting />;
  if (me.standing === "seated" && room) {
    if (!me.confirmed) return <Moving room={room} before={before} />;
    return steering ? <TheConsole /> : <Room room={room} />;
  }
  if (view.over) return <TheConsole />;
  return me.signed ? <Check /> : <Agreement />;
}

/** A new screen begins at its top, and the keyboard at its main part, unless the screen itself takes the focus. */
function useFreshStart(screen: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    document.documentElement.scrollTop = 0;
    if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
  }, [screen]);
}

/** The room in which one was confirmed last, as it was then. */
function useBefore(view: View): Before | null {
  const last = useRef<Before | null>(null);
  const me = meIn(view);
  const room = myRoom(view);
  if (room && me.confirmed) last.current = { room, people: peopleIn(view, room).map(({ person }) => person) };
  if (me.standing !== "seated") last.current = null;
  return last.current;
}

function TheConsole() {
  const { t } = useText();
  return (
    <Suspense fallback={<p role="status">{t("loading")}</p>}>
      <Console />
    </Suspense>
  );
}
