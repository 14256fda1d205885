import "../components/RoomColumn.css";
/** The parts, one by one. */
import { useState } from "react";
import { Actions } from "../components/Actions";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Check, Checks } from "../components/Checks";
import { Checkbox } from "../components/Checkbox";
import { Countdown } from "../components/Countdown";
import { Wording } from "../components/Document";
import { Facts } from "../components/Facts";
import { TextField } from "../components/Field";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { Menu } from "../components/Menu";
import { Meter } from "../components/Meter";
import { InlineAlert, Toast } from "../components/Notice";
import { Palette } from "../components/Palette";
import { Pill } from "../components/Pill";
import { Place } from "../components/Place";
import { Select } from "../components/Select";
import { SideSign } from "../components/SideSign";
import { StateMark } from "../components/StateMark";
import { Steps } from "../components/Steps";
import { Station, WaitLine } from "../components/WaitLine";
import { useText } from "../i18n";
import { type RoomKind, type Side, wallsOf } from "../kinds";

const KINDS: readonly RoomKind[] = ["joint", "caucus", "consultation", "counsel", "mediators", "lobby"];
const SIDES: readonly Side[] = ["a", "b", "c", "d", "n"];
const TOTAL = 900_000; // ms
const LEFT = 582_000; // ms
const STARTED = Date.now();

export function Parts() {
  return (
    <>
      <RoomsAndSides />
      <Buttons />
      <div className="two">
        <Forms />
        <News />
      </div>
      <Waiting />
    </>
  );
}

function RoomsAndSides() {
  const { t } = useText();
  return (
    <>
      <Section title="Rooms">
        <div className="board">
          {KINDS.map((kind) => (
            <Place key={kind} kind={kind} eyebrow={`Walls: ${wallsOf(kind) ?? "none"}`} title={t(`room-${kind}`)} />
          ))}
        </div>
      </Section>
      <Section title="Sides and states">
        <div className="row">
          {SIDES.map((side) => (
            <span key={side} className="row tight">
              <SideSign side={side} />
              {t(`side-${side}`)}
            </span>
          ))}
        </div>
        <div className="row">
          <StateMark icon="speaking" tone="speaking">{t("voice-speaking")}</StateMark>
          <StateMark icon="micOff">{t("voice-muted")}</StateMark>
          <StateMark icon="break" tone="warn">On a break</StateMark>
          <StateMark icon="check" tone="ok">Ready</StateMark>
          <StateMark icon="weak" tone="warn">{t("quality-unsteady")}</StateMark>
          <Pill icon="notRecorded">Not recorded</Pill>
          <Pill icon="recorded" recording>Recorded, all 5 agreed</Pill>
        </div>
      </Section>
    </>
  );
}

function Buttons() {
  const [open, setOpen] = useState(false);
  const actions = [
    { id: "move", label: "Move Ben Okafor to…", icon: "arrow", run: () => undefined },
    { id: "joint", label: "Move Side B to the joint session", icon: "joint", run: () => undefined },
    { id: "break", label: "Answer Ben’s break request", icon: "break", keys: "B", run: () => undefined },
  ] as const;
  return (
    <Section title="Buttons">
      <div className="row">
        <Button kind="main">The one main action</Button>
        <Button onClick={() => setOpen(true)}>Find an action</Button>
        <Button kind="plain">Third</Button>
        <Button kind="danger" icon="quickExit">Quick exit</Button>
        <Button unavailable>Not yet</Button>
        <Button pressed icon="hand">Hand is up</Button>
        <Button size="dense">Dense</Button>
        <Menu
          label="Move to…"
          icon="arrow"
          actions={[
            { id: "joint", label: "Joint session", icon: "joint" },
            { id: "caucus", label: "Caucus, Side A", icon: "caucus", note: "Both sides would meet" },
            { id: "remove", label: "Remove from the session", icon: "close", danger: true },
          ]}
          onAction={() => undefined}
        />
      </div>
      {open && <Palette actions={actions} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Forms() {
  const [device, setDevice] = useState("headset");
  return (
    <Section title="Forms">
      <TextField label="The name that others see" defaultValue="Ana Petrov" autoComplete="name" />
      <TextField label="Password" type="password" hint="At least 12 characters" problem="This is too short. Add 4 characters." />
      <Select label="Microphone" value={device} onChoose={setDevice} options={[{ id: "headset", label: "Headset (USB)" }, { id: "built-in", label: "Built-in microphone" }]} />
      <LanguageSwitch />
      <Checkbox hint="You can take it back at any time.">I have read the agreement</Checkbox>
      <Card title="One thing left to check">
        <Checks>
          <Check good title="Microphone">We hear you well <Meter level={0.6} /></Check>
          <Check good={false} title="Speakers" action={<Button size="dense">Play it</Button>}>You have not heard the test sound yet.</Check>
        </Checks>
      </Card>
    </Section>
  );
}

function News() {
  return (
    <Section title="Toasts and notices">
      <Toast tone="ok" onClose={() => undefined}>Mara has your request for a break</Toast>
      <Toast tone="warn" action={<Button size="dense">Change</Button>}>Your headset was unplugged. We use the built-in microphone.</Toast>
      <InlineAlert title="The connection is lost" onDismiss={() => undefined}>Next try in 4 seconds. Your draft is safe on this device. <a href="#gallery">Try now</a></InlineAlert>
      <Wording kind="caucus">The name of the shop matters more to Ana than the rent.</Wording>
      <Facts facts={[{ name: "Mediator", value: "Mara Lindqvist" }, { name: "Began", value: "10:02" }]} />
    </Section>
  );
}

function Waiting() {
  return (
    <Section title="Waiting">
      <Steps label="Your way in" steps={["Agree", "Check", "Wait", "Join"]} current={1} />
      <WaitLine label="What happens next">
        <Station state="done" title="You are here" />
        <Station state="here" title="Mara speaks with the other side">About 10 minutes</Station>
        <Station state="later" title="Mara brings you in" />
      </WaitLine>
      <Countdown endsAt={STARTED + LEFT} total={TOTAL} note="of 15 minutes" />
      <Actions>
        <Button kind="main" size="big" icon="check">I am ready</Button>
        <Button size="big" icon="clock">I need longer</Button>
      </Actions>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="stack" aria-label={title}>
      <h2 className="h2">{title}</h2>
      {children}
    </section>
  );
}
