/** What speaks against a move, in a sentence with the names. */
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { RoomView, View } from "../protocol";
import type { Warning } from "./guards";
import { useConsoleWords } from "./words";

export function MoveGuard({ view, warning, room }: { view: View; warning: Warning; room: RoomView }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  if (warning.guard === "sides-would-meet") {
    if (!warning.others.length) {
      return <Notice tone="danger" title={t("console-guard-room-of-other", { names: words.names(warning.coming), side: words.side(room.side) })} />;
    }
    return (
      <Notice tone="danger" title={t("console-guard-sides-would-meet")}>
        {t("console-guard-sides-would-meet-how", { coming: words.names(warning.coming), others: words.names(warning.others), side: words.side(room.side) })}
      </Notice>
    );
  }
  if (warning.guard === "observer-in-private") {
    return <Notice tone="danger" title={t("console-guard-observer-in-private", { name: words.names([warning.observer]) })} />;
  }
  const [counsel] = warning.counsel;
  const where = counsel?.room ? view.rooms[counsel.room] : undefined;
  return (
    <Notice tone="warn" icon="counsel" title={t("console-guard-without-counsel", { name: warning.party.person.name })}>
      {where && t("console-guard-without-counsel-how", { names: words.names(warning.counsel), room: words.into(where) })}
    </Notice>
  );
}
