/** What is so with a person, as small icons with words for listeners: microphone, camera, line, request. */
import { useRoomState } from "../client";
import { Icon, type IconName } from "../components/Icon";
import { Marks } from "../components/PersonLine";
import { useText } from "../i18n";
import { QUALITY_ICONS } from "../components/QualityMark";
import type { PersonView, Quality, Request } from "../protocol";
import { floorState } from "../turns/FloorMark";
import type { Devices } from "../store";

interface Props {
  person: PersonView;
  devices?: Devices;
  quality?: Quality;
  request?: Request;
}

export function PersonMarks({ person, devices, quality, request }: Props) {
  const text = useText();
  const { t } = text;
  const held = useRoomState(({ view }) => (person.room === null ? undefined : view?.rooms[person.room]?.floor));
  const marks: { icon: IconName; words: string; look?: string }[] = [];
  if (person.care.distress_since !== null) marks.push({ icon: "hand", words: t("console-distress-short"), look: "danger" });
  if (person.care.ready) marks.push({ icon: "check", words: t("console-ready"), look: "on" });
  if (person.care.attestation?.present) marks.push({ icon: "people", words: t("console-attested-with", { who: person.care.attestation.present }), look: "asks" });
  const floor = held ? floorState(text, { floor: held }, person.person.seat) : null;
  if (floor) marks.push({ ...floor, look: "on" });
  if (request) marks.push({ icon: request.kind === "break" ? "break" : request.kind === "help" ? "help" : "caucus", words: t(`console-asks-${request.kind}-short`), look: "asks" });
  if (person.mode === "text") marks.push({ icon: "chat", words: t("voice-text-only") });
  else if (devices) {
    marks.push(devices.microphone ? { icon: "mic", words: t("voice-on"), look: "on" } : { icon: "micOff", words: t("voice-muted") });
    if (!devices.camera) marks.push({ icon: "cameraOff", words: t("tile-no-camera") });
  }
  if (!person.on_line) marks.push({ icon: QUALITY_ICONS.lost, words: t("quality-lost"), look: "bad" });
  else if (quality) marks.push({ icon: QUALITY_ICONS[quality], words: t(`quality-${quality}`), look: quality === "good" ? undefined : "bad" });
  if (!person.may_draw) marks.push({ icon: "eye", words: t("console-view-only") });
  return (
    <Marks>
      {marks.map(({ icon, words, look }) => (
        <span key={icon} title={words}>
          <Icon name={icon} className={look} />
          <span className="vh">{words}</span>
        </span>
      ))}
    </Marks>
  );
}
