/** The people of the room: picture or letters, side, name, role, who speaks, who is muted, whose line is lost. */
import "./Stage.css";
import { type CSSProperties, useCallback, useMemo, useState } from "react";
import { useClient, useRoomState, useView } from "../client";
import { Button } from "../components/Button";
import { StateMark } from "../components/StateMark";
import { Strip, Tile, Tiles } from "../components/Tile";
import { useText } from "../i18n";
import { SPEAKS, useLevel } from "../meter";
import { myRoom, peopleIn, roomName, wordsOf } from "../people";
import type { PersonView, RoomView, SeatId } from "../protocol";
import { FloorMark } from "../turns/FloorMark";
import { useDevices, useMediaState } from "./useMedia";

/** In a row, where something else is the main thing; else in a grid. */
export function Stage({ room, inRow }: { room: RoomView; inRow?: boolean }) {
  const text = useText();
  const view = useView();
  const { media } = useClient();
  const [pinned, setPinned] = useState<SeatId | null>(null);
  const people = peopleIn(view, room);
  const first = people.filter(({ person }) => person.seat === pinned);
  const label = roomName(text, room);
  const pin = (seat: SeatId) => {
    const next = seat === pinned ? null : seat;
    setPinned(next);
    media.pin(next ? [next] : []);
  };
  const tiles = [...first, ...people.filter((one) => !first.includes(one))].map((one) => (
    <PersonTile key={one.person.seat} one={one} pinned={one.person.seat === pinned} onPin={inRow || people.length < 3 ? undefined : pin} />
  ));
  if (inRow) return <Strip label={label}>{tiles}</Strip>;
  if (!first.length) {
    return (
      <Tiles label={label} count={tiles.length}>
        {tiles}
      </Tiles>
    );
  }
  return (
    <ul className="pinned-tiles" aria-label={label} style={{ "--rows": Math.max(1, tiles.length - 1) } as CSSProperties}>
      {tiles}
    </ul>
  );
}

interface TileProps {
  one: PersonView;
  pinned: boolean;
  onPin?: (seat: SeatId) => void;
  onHeight?: (pixels: number) => void;
}

function PersonTile(props: TileProps) {
  const view = useView();
  return props.one.person.seat === view.you ? <MyTile {...props} /> : <TheirTile {...props} />;
}

function MyTile(props: TileProps) {
  return <OneTile {...props} {...useMine()} mine />;
}

function TheirTile(props: TileProps) {
  const { media } = useClient();
  const { seat } = props.one.person;
  const onHeight = useCallback((pixels: number) => media.tiles.show(seat, pixels), [media, seat]);
  return <OneTile {...props} {...useTheirs(props.one)} mine={false} onHeight={onHeight} />;
}

function OneTile({ one, pinned, onPin, onHeight, mine, stream, speaking, muted }: TileProps & Seen & { mine: boolean }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const { seat, name } = one.person;
  const quality = useRoomState((state) => state.quality[seat]);
  return (
    <Tile
      {...wordsOf(text, view, one.person)}
      stream={stream}
      mirrored={mine}
      onHeight={onHeight}
      speaking={speaking}
      muted={muted}
      textOnly={one.mode === "text" && muted}
      quality={one.on_line || mine ? quality : "lost"}
    >
      <FloorMark room={myRoom(view)} seat={seat} />
      {!one.confirmed && (
        <StateMark icon="door" tone="warn">
          {t("not-in-yet")}
        </StateMark>
      )}
      {onPin && (
        <Button kind="plain" size="dense" icon="pin" iconOnly className="pin" pressed={pinned} onClick={() => onPin(seat)}>
          {t("pin", { name })}
        </Button>
      )}
    </Tile>
  );
}

interface Seen {
  stream: MediaStream | null;
  speaking: boolean;
  muted: boolean;
}

function useMine(): Seen {
  const { microphone, camera, held } = useMediaState();
  const devices = useDevices();
  const track = camera && !held ? devices.camera.track : null;
  const stream = useMemo(() => (track ? new MediaStream([track]) : null), [track]);
  const live = microphone && !held;
  const level = useLevel(live ? devices.microphone.track : null);
  return { stream, speaking: live && level >= SPEAKS, muted: !live };
}

function useTheirs({ person: { seat } }: PersonView): Seen {
  const { streams, paused, speaking: speakers } = useMediaState();
  const devices = useRoomState((state) => state.devices[seat]);
  const speaking = speakers.includes(seat);
  const picture = paused.includes(seat) ? null : (streams[seat]?.picture ?? null);
  return { stream: devices?.camera === false ? null : picture, speaking, muted: devices ? !devices.microphone : !speaking };
}
