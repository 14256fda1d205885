/**
 * All components on one page, to look at and to check with axe: /#gallery, in development and in the gallery build only.
 * /#gallery/room, /#gallery/console and /#gallery/dialog show the frames. Its own words are English: people never see it.
 */
import { useState } from "react";
import { AppFrame, Main, Page } from "../components/AppFrame";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Dock, DockGroup, Tool } from "../components/Dock";
import { BeforeAfter, Guards } from "../components/MovePreview";
import { Notice } from "../components/Notice";
import { Panel } from "../components/Panel";
import { PersonLine } from "../components/PersonLine";
import { Pill } from "../components/Pill";
import { RoomBanner } from "../components/RoomBanner";
import { RoomColumn, RoomPeople } from "../components/RoomColumn";
import { Checkbox } from "../components/Checkbox";
import { ChatLog, Compose, Marker, Message } from "../components/Chat";
import { StateMark } from "../components/StateMark";
import { Tile, Tiles } from "../components/Tile";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { ConsoleGallery } from "./ConsoleGallery";
import { Parts } from "./Parts";
import { Picture } from "./pictures";

const BEGAN = Date.UTC(2026, 10, 24, 10, 16);
const MINUTE = 60_000; // ms

export default function Gallery() {
  const part = location.hash.split("/")[1];
  if (part === "room") return <RoomGallery />;
  if (part === "console") return <ConsoleGallery />;
  if (part === "dialog") return <DialogGallery />;
  return <AllParts />;
}

function AllParts() {
  usePageSigns("Components");
  return (
    <Page bar={<TopBar brand="Lindqvist Mediation" title="Components" note="One page to check them all" onLeave={() => undefined} />}>
      <h1 className="h1">Components</h1>
      <Parts />
    </Page>
  );
}

function RoomGallery() {
  const { t, list } = useText();
  const [draft, setDraft] = useState("");
  usePageSigns("PRIVATE CAUCUS, Side A", "caucus");
  const chat = (
    <Panel
      title="Chat in this room"
      closeLabel="Close the chat"
      onClose={() => undefined}
      latest
      footer={
        <Compose
          label="Write to this room"
          audience={<Audience kind="caucus">Only these 5 people read this: {list(["you", "Luis", "Irena", "Nadia", "Mara"])}. Side B never does.</Audience>}
          text={draft}
          onText={setDraft}
          onSend={() => setDraft("")}
        />
      }
    >
      <ChatLog label="Chat in this room">
        <Marker>The private caucus began at 11:14</Marker>
        <Message name="Luis Ruiz" at={BEGAN} text="I put the rent figures into the files. Page two matters most." />
        <Message name="Ana Petrov" at={BEGAN + MINUTE} mine text="Thank you. I can go to 40,000, but only if I keep the name." />
        <Message name="Mara Lindqvist" at={BEGAN + 2 * MINUTE} text="May I tell the other side that the name matters to you? I would not mention a figure." />
      </ChatLog>
    </Panel>
  );
  return (
    <AppFrame kind="caucus">
      <TopBar brand="Lindqvist Mediation" title="Petrov and Okafor" note="With your side since 11:14" onLeave={() => undefined} />
      <RoomBanner kind="caucus" eyebrow={t("room-caucus")} title="With Luis Ruiz, Irena Petrov, Nadia Kostova and the mediator, Mara Lindqvist">
        <Pill icon="ear" onClick={() => undefined}>
          4 people hear you
        </Pill>
        <Pill icon="notRecorded">Not recorded</Pill>
      </RoomBanner>
      <Main panel={chat}>
        <Tiles label="People in this room" count={5}>
          <Tile name="Mara Lindqvist" role="Mediator" side="n" picture={<Picture look={0} />} speaking />
          <Tile name="Ana Petrov" role="Party" side="a" you picture={<Picture look={2} />} />
          <Tile name="Luis Ruiz" role="Counsel to Ana" side="a" picture={<Picture look={1} />} muted />
          <Tile name="Nadia Kostova" role="Interpreter to Ana" side="a" picture={<Picture look={2} />} quality="unsteady" />
          <Tile name="Irena Petrov" role="Support to Ana" side="a" muted />
        </Tiles>
      </Main>
      <Dock label="Controls">
        <DockGroup>
          <Tool icon="mic">Mute</Tool>
          <Tool icon="camera" width="not-narrow">
            Camera
          </Tool>
        </DockGroup>
        <DockGroup>
          <Tool icon="break">Ask for a break</Tool>
          <Tool icon="caucus">Speak privately</Tool>
        </DockGroup>
        <DockGroup>
          <Tool icon="agenda" expanded={false}>
            Agenda
          </Tool>
          <Tool icon="chat" expanded news={2} newsLabel="2 new messages">
            Chat
          </Tool>
          <Tool icon="board" width="wide-only" expanded={false}>
            Board
          </Tool>
          <Tool icon="more" width="only-narrow">
            More
          </Tool>
        </DockGroup>
      </Dock>
    </AppFrame>
  );
}

function DialogGallery() {
  const { t } = useText();
  return (
    <>
      <RoomGallery />
      <Dialog
        eyebrow="Not done yet"
        title="Move Ben Okafor and Paul Whitlock to Caucus, Side A?"
        note="Nobody has been told. Nothing changes until you press the last button."
        width={54}
        onClose={() => undefined}
        actions={
          <>
            <Button data-autofocus="">{t("cancel")}</Button>
            <Button unavailable>Move 2 people here</Button>
            <Button kind="main">Use the joint session instead</Button>
          </>
        }
      >
        <Guards>
          <Notice tone="danger" title="Both sides would meet in a private room.">
            Ben Okafor would be with Ana Petrov. What Ana says there would no longer be private to Side A.
          </Notice>
          <Notice tone="warn" icon="counsel" title="Ben Okafor would be without counsel.">
            Mei Tan stays in the counsel caucus with Tomas Berg.
          </Notice>
        </Guards>
        <BeforeAfter
          beforeLabel="Now"
          afterLabel="After the move"
          before={
            <RoomColumn kind="caucus" title="Caucus, Side A" label="Caucus, Side A, now">
              <RoomPeople label="Now in Caucus, Side A">
                <PersonLine name="Ana Petrov" role="Party" side="a" />
                <PersonLine name="Luis Ruiz" role="Counsel to Ana" side="a" />
              </RoomPeople>
            </RoomColumn>
          }
          after={
            <RoomColumn kind="caucus" title="Caucus, Side A" label="Caucus, Side A, after the move">
              <RoomPeople label="Then in Caucus, Side A">
                <PersonLine name="Ana Petrov" role="Party" side="a" />
                <PersonLine name="Luis Ruiz" role="Counsel to Ana" side="a" />
                <PersonLine name="Ben Okafor" role="Party" side="b" className="arrives">
                  <StateMark icon="arrow" tone="ok">
                    Arrives
                  </StateMark>
                </PersonLine>
              </RoomPeople>
            </RoomColumn>
          }
        />
        <Checkbox hint="This is written in the audit trail with your name.">I mean to bring both sides together in this private room</Checkbox>
      </Dialog>
    </>
  );
}
