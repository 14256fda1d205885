/** What everybody in a room has to know of the call itself, a party as well as a mediator, the most pressing first. */
import type { RoomView } from "../protocol";
import { AddressNotice } from "../turns/AddressNotice";
import { FloorNotice } from "../turns/FloorNotice";
import { LineNotice } from "./LineNotice";
import { MediaNotice } from "./MediaNotice";
import { InterruptedNotice, MuteAskedNotice, MutedNotice, ReturnedNotice } from "./MutedNotice";
import { ScreenNotice } from "./ScreenNotice";
import { SoundOut } from "./SoundOut";
import type { ScreenSwitch } from "./useScreen";
import type { Switches } from "./useSwitches";

export function CallNotices({ room, switches, screen }: { room: RoomView; switches: Switches; screen: ScreenSwitch }) {
  return (
    <>
      <AddressNotice room={room} />
      <FloorNotice room={room} />
      <ScreenNotice room={room} screen={screen} />
      <LineNotice />
      <MediaNotice />
      <SoundOut />
      <InterruptedNotice />
      <ReturnedNotice onUnmute={switches.toggleMicrophone} />
      <MuteAskedNotice onMute={switches.toggleMicrophone} />
      <MutedNotice onUnmute={switches.toggleMicrophone} />
    </>
  );
}
