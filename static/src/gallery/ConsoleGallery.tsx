/** The mediator's frame with everything that stands in it. */
import { Agenda, AgendaItem } from "../components/Agenda";
import { Balance } from "../components/Balance";
import { Button } from "../components/Button";
import { ConsoleFrame, ConsoleMain, JumpBar, RailSection } from "../components/ConsoleFrame";
import { Dock, DockGroup, Tool } from "../components/Dock";
import { Icon } from "../components/Icon";
import { Menu } from "../components/Menu";
import { Marks, PersonLine } from "../components/PersonLine";
import { Pill } from "../components/Pill";
import { ProgressBar } from "../components/ProgressBar";
import { RequestCard } from "../components/RequestCard";
import { RoomBanner } from "../components/RoomBanner";
import { Empty, RoomBoard, RoomColumn, RoomPeople } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { Tag } from "../components/Tag";
import { Strip, Tile } from "../components/Tile";
import { TopBar } from "../components/TopBar";
import { usePageSigns } from "../pageSigns";
import { Picture } from "./pictures";

const MINUTE = 60_000; // ms
const ROOM_ACTIONS = [
  { id: "enter", label: "Go in", icon: "door" },
  { id: "rename", label: "Rename", icon: "pen" },
  { id: "close", label: "Close the room", icon: "close", danger: true },
] as const;

function RoomMenu({ room }: { room: string }) {
  return <Menu label={`Actions for ${room}`} iconOnly kind="plain" size="dense" actions={ROOM_ACTIONS} onAction={() => undefined} />;
}

export function ConsoleGallery() {
  usePageSigns("Console: you are in PRIVATE CAUCUS, Side A", "caucus");
  return (
    <ConsoleFrame kind="caucus">
      <TopBar brand="Lindqvist Mediation" title="Petrov and Okafor" note="Negotiation · 2 h 14 min · 10 people, 5 rooms" onLeave={() => undefined}>
        <Button size="dense" icon="search" className="not-narrow fold">
          <span className="t">Find an action</span> <kbd>Ctrl K</kbd>
        </Button>
      </TopBar>
      <RoomBanner kind="caucus" eyebrow="Private caucus, Side A" title="You are with Ana Petrov, Luis Ruiz, Irena Petrov and Nadia Kostova">
        <Pill icon="ear" onClick={() => undefined}>
          Only this room hears you
        </Pill>
        <Pill icon="notRecorded">Not recorded</Pill>
      </RoomBanner>
      <JumpBar
        label="Parts of the console"
        parts={[
          { id: "asks", label: "Asking: 2" },
          { id: "rooms", label: "Rooms: 5" },
          { id: "agenda", label: "Agenda" },
        ]}
      />
      <ConsoleMain rail={<Rail />} railLabel="Requests, balance and agenda">
        <Strip label="People in your room">
          <Tile name="Ana Petrov" role="Party" side="a" picture={<Picture look={2} />} speaking />
          <Tile name="Luis Ruiz" role="Counsel to Ana" side="a" picture={<Picture look={1} />} muted />
          <Tile name="Irena Petrov" role="Support to Ana" side="a" muted />
          <Tile name="Nadia Kostova" role="Interpreter to Ana" side="a" picture={<Picture look={0} />} />
        </Strip>
        <div className="row spread">
          <h2 className="h3" id="rooms">
            Rooms
          </h2>
          <div className="row">
            <Button size="dense" icon="plus">
              Prepare a room
            </Button>
            <Button size="dense" icon="people">
              Move people…
            </Button>
          </div>
        </div>
        <Rooms />
      </ConsoleMain>
      <Dock label="Controls">
        <DockGroup>
          <Tool icon="micOff" off>
            Unmute
          </Tool>
          <Tool icon="camera">Camera</Tool>
          <Tool icon="megaphone" width="not-narrow">
            Hold to talk to all
          </Tool>
          <Tool icon="chat">Write to all</Tool>
          <Tool icon="break">Break for all</Tool>
          <Tool icon="board" width="not-narrow">
            Board
          </Tool>
        </DockGroup>
      </Dock>
    </ConsoleFrame>
  );
}

function Rooms() {
  return (
    <RoomBoard>
      <RoomColumn kind="joint" title="Joint session" note="Empty · prepared" menu={<RoomMenu room="Joint session" />} footer={<Button size="dense">Bring everyone here</Button>}>
        <Empty>Nobody is here. Everyone last met for 48 min, until 11:10.</Empty>
      </RoomColumn>
      <RoomColumn
        kind="caucus"
        title="Caucus, Side A"
        note="You are here · 31 min"
        here
        menu={<RoomMenu room="Caucus, Side A" />}
        footer={
          <>
            <StateMark icon="ear" tone="speaking">
              They hear you
            </StateMark>
            <Button size="dense">Time check</Button>
          </>
        }
      >
        <RoomPeople label="In Caucus, Side A">
          <PersonLine name="Ana Petrov" role="Party" side="a">
            <Marks>
              <Icon name="mic" className="on" />
              <Icon name="speaking" />
            </Marks>
          </PersonLine>
          <PersonLine name="Luis Ruiz" role="Counsel to Ana" side="a" picked>
            <Marks>
              <Icon name="micOff" />
              <Icon name="speaking" />
            </Marks>
          </PersonLine>
        </RoomPeople>
      </RoomColumn>
      <RoomColumn kind="consultation" title="Consultation, Side B" note="Alone, 31 min. You hear nothing" menu={<RoomMenu room="Consultation, Side B" />} footer={<Button size="dense" icon="door">Knock</Button>}>
        <RoomPeople label="In Consultation, Side B">
          <PersonLine name="Ben Okafor" role="Party" side="b" />
          <PersonLine name="Paul Whitlock" role="Representative" side="b" />
        </RoomPeople>
      </RoomColumn>
      <RoomColumn kind="counsel" title="Counsel caucus" note="12 min. Luis Ruiz invited" menu={<RoomMenu room="Counsel caucus" />} footer={<Button size="dense">Go in</Button>}>
        <RoomPeople label="In Counsel caucus">
          <PersonLine name="Mei Tan" role="Counsel to Ben" side="b" />
          <PersonLine name="Tomas Berg" role="Co-mediator" side="n" />
        </RoomPeople>
      </RoomColumn>
      <RoomColumn kind="lobby" title="Lobby and hold" note="1 person waits · 4 min" menu={<RoomMenu room="Lobby" />} footer={<Button size="dense">Admit to…</Button>}>
        <RoomPeople label="In the lobby">
          <PersonLine name="Elin Aas" role="Observer" side="n" />
        </RoomPeople>
      </RoomColumn>
    </RoomBoard>
  );
}

function Rail() {
  return (
    <>
      <RailSection id="asks" title="Asking for you" aside={<Tag>2</Tag>}>
        <RequestCard icon="break" title={<><b>Ben Okafor</b> asks for a break</>} note="Private consultation, Side B · 3 min">
          <Button kind="main" size="dense">
            Start 10 min
          </Button>
          <Button size="dense">Answer</Button>
        </RequestCard>
        <RequestCard ask icon="caucus" title={<><b>Mei Tan</b> asks to speak with you alone</>} note="Counsel caucus · 1 min">
          <Button size="dense">Say when</Button>
        </RequestCard>
      </RailSection>
      <RailSection id="balance" title="Time with each side">
        <Balance
          sides={[
            { side: "a", time: 52 * MINUTE, note: "Caucus open now, 31 of 30 min" },
            { side: "b", time: 34 * MINUTE, note: "Last spoke with you 31 min ago" },
          ]}
        />
      </RailSection>
      <RailSection id="agenda" title="Agenda">
        <Agenda label="Agenda" dense>
          <AgendaItem state="done" title="2 items done" time="1 h 20 min" />
          <AgendaItem state="now" title="The lease of Harbour Lane" note="Luis Ruiz opens" time="12 min left">
            <ProgressBar label="Time used" value={18} max={30} />
          </AgendaItem>
          <AgendaItem state="open" title="Value of the equipment" time="25 min" />
        </Agenda>
      </RailSection>
    </>
  );
}
