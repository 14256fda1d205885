/** Beside the rooms: who asks, time and agenda; or the chat, the mediator's notes, what crosses, the settings. */
import "./Rail.css";
import { memo } from "react";
import { Button } from "../components/Button";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import { myRoom } from "../people";
import type { Ms, View } from "../protocol";
import { SettingsPanel } from "../room/SettingsPanel";
import { AgendaPart } from "./AgendaPart";
import { ChatPart } from "./ChatPart";
import { DistressPart } from "./DistressPart";
import { NotesPart } from "./NotesPart";
import { RequestsPart } from "./RequestsPart";
import { ScreenGuard } from "./ScreenGuard";
import { SharesPart } from "./SharesPart";
import { SpeakingPart } from "./SpeakingPart";
import { TimesPart } from "./TimesPart";
import { WaitsPart } from "./WaitsPart";
import type { PutAway } from "./usePutAway";
import { FloorPart } from "../turns/FloorPart";
import { SpeakToAllPart } from "../turns/SpeakToAllPart";
import type { AddressSwitch } from "../turns/useAddress";
import type { Acts } from "./useActs";

export const RAIL_PARTS = ["steer", "chat", "notes", "shares"] as const;
export type RailPart = (typeof RAIL_PARTS)[number] | "settings";

/** These show no time that goes on: the second's tick is not for them. */
const [Floor, SpeakToAll, Speaking] = [memo(FloorPart), memo(SpeakToAllPart), memo(SpeakingPart)];

interface Props {
  view: View;
  part: RailPart;
  onPart: (part: RailPart) => void;
  now: Ms;
  acts: Acts;
  address: AddressSwitch;
  away: PutAway;
  /** New chat lines. */
  unread: number;
  onShortcuts: () => void;
}

export function Rail({ view, part, onPart, unread, ...rest }: Props) {
  const { t } = useText();
  const open = Object.keys(view.releases).length;
  const news: Partial<Record<RailPart, number>> = { chat: unread, shares: open };
  return (
    <>
      <div className="rail-parts" role="group" aria-label={t("console-rail-parts")}>
        {RAIL_PARTS.map((name) => (
          <Button key={name} size="dense" kind="plain" pressed={part === name} onClick={() => onPart(name)}>
            {t(`console-rail-${name}`)}
            {!!news[name] && (
              <>
                {" "}
                <Tag>{news[name]}</Tag>
              </>
            )}
          </Button>
        ))}
      </div>
      <Part view={view} part={part} onPart={onPart} {...rest} />
    </>
  );
}

function Part({ view, part, onPart, now, acts, address, away, onShortcuts }: Omit<Props, "unread">) {
  if (part === "chat")
    return (
      <ScreenGuard view={view}>
        <ChatPart view={view} acts={acts} />
      </ScreenGuard>
    );
  if (part === "notes")
    return (
      <ScreenGuard view={view}>
        <NotesPart view={view} />
      </ScreenGuard>
    );
  if (part === "shares")
    return (
      <ScreenGuard view={view}>
        <SharesPart view={view} acts={acts} />
      </ScreenGuard>
    );
  const room = myRoom(view);
  if (part === "settings") return <SettingsPanel onClose={() => onPart("steer")} onShortcuts={onShortcuts} />;
  return (
    <>
      <DistressPart view={view} now={now} acts={acts} />
      <RequestsPart view={view} now={now} acts={acts} away={away} />
      <WaitsPart view={view} now={now} acts={acts} />
      <TimesPart view={view} now={now} />
      {room && <Floor view={view} room={room} run={acts.run} />}
      <AgendaPart view={view} now={now} acts={acts} />
      <SpeakToAll view={view} address={address} />
      <Speaking view={view} acts={acts} />
    </>
  );
}
