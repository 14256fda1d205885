/** Words with the mediators alone, and what the mediators wrote to everyone. */
import { useView } from "../client";
import { ChatLog, Message } from "../components/Chat";
import { Panel } from "../components/Panel";
import { useText } from "../i18n";
import { ComposeToMediators, MediatorMessages } from "../join/WriteToMediators";
import { nameOf } from "../people";

export function MessagesPanel({ onClose }: { onClose?: () => void }) {
  const { t } = useText();
  const view = useView();
  return (
    <Panel title={t("messages-title")} closeLabel={t("messages-close")} onClose={onClose} footer={<ComposeToMediators />}>
      <div className="stack roomy">
        {view.announced.length > 0 && (
          <section className="stack tight" aria-label={t("announced-title")}>
            <h3 className="h3">{t("announced-title")}</h3>
            <ChatLog label={t("announced-title")}>
              {view.announced.map(({ line, by, text, at }) => (
                <Message key={line} name={nameOf(view, by)} at={at} text={text} />
              ))}
            </ChatLog>
          </section>
        )}
        <p className="small quiet">{t("messages-lede")}</p>
        <MediatorMessages />
      </div>
    </Panel>
  );
}
