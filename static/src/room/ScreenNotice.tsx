/** "You are showing your screen to …": stays for as long as it is so, with the way to end it. */
import { useView } from "../client";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { peopleIn } from "../people";
import type { RoomView } from "../protocol";
import type { ScreenSwitch } from "./useScreen";

export function ScreenNotice({ room, screen }: { room: RoomView; screen: ScreenSwitch }) {
  const { t, list } = useText();
  const view = useView();
  if (!screen.shown) return null;
  const names = peopleIn(view, room).flatMap(({ person }) => (person.seat === view.you ? [] : [person.name]));
  return (
    <Notice tone="room" icon="screen" title={names.length ? t("screen-showing", { names: list(names) }) : t("screen-showing-nobody")}>
      <Button size="dense" icon="close" onClick={screen.toggle}>
        {t("screen-stop")}
      </Button>
    </Notice>
  );
}
