/**
 * Between two rooms: the one that one leaves, the one that one enters, and their people. Nothing is sent until one
 * enters; doing nothing means waiting, neither heard nor seen. Focus is on the heading, and the page says it aloud.
 */
import "./Stage.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { AttestForm } from "../care/AttestForm";
import { useClient, useRun, useView } from "../client";
import { Actions } from "../components/Actions";
import { AppFrame, Main } from "../components/AppFrame";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { PersonLine } from "../components/PersonLine";
import { Moving as FromTo, Place } from "../components/Place";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { hearsId, mediatorsIn, meIn, peopleIn, roomName, sidesAmong, wordsOf } from "../people";
import { NEUTRAL, type Person, type RoomView, type View } from "../protocol";
import { LineNotice } from "./LineNotice";
import { NewsArea } from "./NewsArea";
import { RecallNotice } from "./RecallNotice";
import { useLeave } from "./useLeave";
import { useDevices, useMediaState } from "./useMedia";

/** The room that one was in, as one last saw it; null: the waiting room. */
export interface Before {
  room: RoomView;
  people: readonly Person[];
}

/** Whether one gives one's word first: on coming in, and again after a break. */
function asksWord(view: View): boolean {
  return view.attestation && meIn(view).care.attestation === null;
}

export function Moving({ room, before }: { room: RoomView; before: Before | null }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const { ask, dialog } = useLeave();
  const heading = useRef<HTMLHeadingElement>(null);
  const others = peopleIn(view, room).filter(({ person }) => person.seat !== view.you);
  const mySide = meIn(view).person.side;
  const across = sidesAmong(others).some((side) => side !== mySide && mySide !== NEUTRAL);
  const name = roomName(text, room);
  const again = before?.room.room === room.room;
  usePageSigns(t("moving-page", { room: name }), room.kind);
  useEffect(() => {
    heading.current?.focus();
    announce(t("moving-say", { room: name, count: others.length }), "assertive");
  }, [room.room]); // once for each room, not again for everybody who comes meanwhile
  return (
    <AppFrame kind={room.kind} className="moving-page">
      <TopBar title={<bdi>{view.title}</bdi>} note={t("moving-note")} onLeave={ask} />
      <span />
      <Main label={t("moving-note")}>
        <div className="centre">
          <div className="stack roomy pause">
            <LineNotice />
            <RecallNotice />
            <div className="stack tight pause">
              <h1 className="h1" tabIndex={-1} ref={heading}>
                {t(again ? (room.kind === "joint" ? "moving-back-joint" : "moving-title-again") : `moving-title-${room.kind}`, { room: name })}
              </h1>
              <p className="lede">
                {t("moving-off")} <b>{t("moving-count", { count: others.length })}</b>
                {across ? t("moving-other-side") : t("moving-stop")}
              </p>
              <p className="small">{t(hearsId(view, room.kind))}</p>
            </div>
            {!again && <Rooms room={room} before={before} />}
            {asksWord(view) ? <AttestForm /> : <Enter room={room} />}
          </div>
        </div>
      </Main>
      <NewsArea />
      {dialog}
    </AppFrame>
  );
}

function Rooms({ room, before }: { room: RoomView; before: Before | null }) {
  const text = useText();
  const { t, list } = text;
  const view = useView();
  const there = peopleIn(view, room).filter(({ person }) => person.seat !== view.you);
  const known = new Set(before?.people.map(({ seat }) => seat));
  const fresh = there.filter(({ person }) => !known.has(person.seat)).map(({ person }) => person);
  const along = there.filter(({ person }) => known.has(person.seat)).map(({ person }) => person.name);
  const lines = (people: readonly Person[]): ReactNode => people.map((person) => <PersonLine key={person.seat} {...wordsOf(text, view, person)} />);
  return (
    <FromTo>
      <Place old kind={before?.room.kind ?? "lobby"} eyebrow={t("moving-leave")} title={before ? roomName(text, before.room) : t("waiting-page")}>
        {before ? <ul className="people">{lines(before.people.filter(({ seat }) => seat !== view.you))}</ul> : null}
        <p className="small quiet">{t(before ? "moving-stays" : "moving-waited")}</p>
      </Place>
      <Place kind={room.kind} eyebrow={t("moving-enter")} title={roomName(text, room)}>
        <ul className="people">{lines(fresh)}</ul>
        {along.length > 0 && <p className="small quiet">{t("moving-along", { names: list(along) })}</p>}
        {there.length === 0 && <p className="small quiet">{t("moving-empty")}</p>}
      </Place>
    </FromTo>
  );
}

function Enter({ room }: { room: RoomView }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const { media } = useClient();
  const { camera, cameraBefore } = useMediaState(); // after a break its light is out until one enters
  const devices = useDevices();
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const { mode } = meIn(view);
  const textOnly = mode === "text";
  const waits = t("moving-waiting", mediatorsIn(text, view));
  const enter = async (sound: boolean) => {
    setBusy(true);
    await media.setMicrophone(sound);
    if (cameraBefore) await media.setCamera(true);
    await run({ t: "confirm", room: room.room });
    setBusy(false);
  };
  const wait = () => {
    setWaiting(true);
    announce(waits);
  };
  return (
    <>
      {waiting && <Notice icon="clock">{waits}</Notice>}
      {(devices.camera.track || mode === "video") && (
        <Checkbox checked={camera || cameraBefore} onCheck={(on) => void media.setCamera(on)}>
          {t("moving-camera")}
        </Checkbox>
      )}
      <Actions stay centred>
        <Button size="big" onClick={wait} pressed={waiting}>
          {t("moving-wait")}
        </Button>
        {!textOnly && (
          <Button size="big" icon="mic" onClick={() => void enter(true)} unavailable={busy}>
            {t("moving-with-sound")}
          </Button>
        )}
        <Button kind="main" size="big" icon={textOnly ? undefined : "micOff"} onClick={() => void enter(false)} unavailable={busy}>
          {t(textOnly ? "moving-go" : "moving-muted")}
        </Button>
      </Actions>
      <p className="small quiet">{t("moving-nothing", mediatorsIn(text, view))}</p>
    </>
  );
}
