/** The session's agenda, and beside each topic the notes of this room. The agenda is the same in every room; the notes are not. */
import { useView } from "../client";
import { Audience } from "../components/Audience";
import { Agenda } from "../components/Agenda";
import { Panel } from "../components/Panel";
import { useText } from "../i18n";
import type { RoomView } from "../protocol";
import { AgendaTopic } from "./AgendaTopic";

export function AgendaPanel({ room, onClose }: { room: RoomView; onClose?: () => void }) {
  const { t } = useText();
  const view = useView();
  return (
    <Panel
      title={t("agenda-title")}
      closeLabel={t("agenda-close")}
      onClose={onClose}
      footer={
        <Audience kind="joint" icon="people">
          {t("agenda-audience")}
        </Audience>
      }
    >
      <div className="stack">
        <p className="small quiet">{t("agenda-stage", { stage: t(`stage-${view.stage}`) })}</p>
        {view.agenda.length === 0 ? (
          <p className="quiet">{t("agenda-empty")}</p>
        ) : (
          <Agenda label={t("agenda-title")}>
            {view.agenda.map((item) => (
              <AgendaTopic key={item.id} item={item} room={room} />
            ))}
          </Agenda>
        )}
      </div>
    </Panel>
  );
}
