/**
 * The agenda in the mediator's hand: add, change, mark, and order by dragging or by keyboard (React Aria), or with the
 * row's own menu. Everyone reads it, in every room; the notes under a topic belong to the room that one is in.
 */
import "./AgendaPart.css";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Audience } from "../components/Audience";
import { Button, buttonClass } from "../components/Button";
import { RailSection } from "../components/ConsoleFrame";
import { Icon, type IconName } from "../components/Icon";
import { Menu } from "../components/Menu";
import { ProgressBar } from "../components/ProgressBar";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { myRoom, nameOf } from "../people";
import { type AgendaItem, type AgendaState, type ItemId, type Ms, type Stage, STAGES, type View } from "../protocol";
import { AgendaNotes } from "./AgendaNotes";
import { choose } from "./offers";
import { topicOffers } from "./topicOffers";
import type { Acts } from "./useActs";

const MINUTE = 60_000; // ms
const MARKS: Record<AgendaState, IconName> = { open: "open", current: "current", done: "check", parked: "park" };
const LOOKS: Record<AgendaState, string> = { open: "open", current: "now", done: "done", parked: "parked" };

interface Props {
  view: View;
  now: Ms;
  acts: Acts;
}

/** Before which topic the moved one shall stand; null: at the end. */
export function placeBefore(order: readonly ItemId[], item: ItemId, target: ItemId, position: "before" | "after" | "on"): ItemId | null {
  const others = order.filter((id) => id !== item);
  const at = others.indexOf(target) + (position === "after" ? 1 : 0);
  return others[at] ?? null;
}

export function AgendaPart({ view, now, acts }: Props) {
  const { t, duration } = useText();
  const order = view.agenda.map(({ id }) => id);
  const place = (item: ItemId, before: ItemId | null) => void acts.run({ t: "place-agenda-item", item, before });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "x-topic": String(key) })),
    onReorder: ({ keys, target }) => {
      const [item] = [...keys].map(String);
      if (item && item !== String(target.key)) place(item, placeBefore(order, item, String(target.key), target.dropPosition));
    },
  });
  const planned = view.agenda.filter(({ state }) => state !== "done" && state !== "parked").reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
  return (
    <RailSection id="agenda" title={t("console-agenda")} aside={planned > 0 && <span className="tiny quiet">{t("console-agenda-left", { time: duration(planned) })}</span>}>
      <div className="agenda-stage">
        <Select label={t("console-stage")} options={STAGES.map((stage) => ({ id: stage, label: t(`stage-${stage}`) }))} value={view.stage} onChoose={(stage) => acts.setStage(stage as Stage)} />
      </div>
      <GridList
        className="agenda dense editor"
        aria-label={t("console-agenda")}
        items={view.agenda.map((item) => ({ ...item }))}
        dependencies={[view, now]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="small quiet">{t("console-agenda-empty")}</p>}
      >
        {(item) => (
          <GridListItem id={item.id} textValue={item.title} className={LOOKS[item.state] ?? ""}>
            <AriaButton slot="drag" className={buttonClass({ kind: "plain", size: "dense", iconOnly: true }, "handle")}>
              <Icon name="drag" />
              <span className="vh">{t("console-drag", { name: item.title })}</span>
            </AriaButton>
            <Topic view={view} item={item} now={now} order={order} acts={acts} />
          </GridListItem>
        )}
      </GridList>
      <Audience kind="joint" icon="eye">
        {t("console-agenda-audience")}
      </Audience>
      <div className="row">
        <Button size="dense" icon="plus" onClick={() => acts.open({ kind: "agenda-item", item: null })}>
          {t("console-topic-add")}
        </Button>
      </div>
    </RailSection>
  );
}

interface TopicProps extends Props {
  item: AgendaItem;
  order: readonly ItemId[];
}

function Topic({ view, item, now, order, acts }: TopicProps) {
  const { t, duration } = useText();
  const total = item.minutes * MINUTE;
  const used = item.current_since === null ? 0 : Math.max(0, now - item.current_since);
  const running = item.state === "current" && total > 0;
  const left = t(used > total ? "console-topic-over" : "console-topic-left", { time: duration(Math.abs(total - used)) });
  const room = myRoom(view);
  return (
    <div className="topic">
      <Icon name={MARKS[item.state]} className="mark" />
      <div className="grow">
        <b>
          <bdi>{item.title}</bdi>
        </b>
        <span className="vh"> {t(`agenda-${LOOKS[item.state] ?? "open"}`)}</span>
        {item.owner && <p className="meta">{nameOf(view, item.owner)}</p>}
      </div>
      <span className="time">{running ? left : total > 0 && duration(total)}</span>
      <TopicMenu item={item} order={order} acts={acts} inRoom={room !== null} />
      {running && <ProgressBar label={t("console-topic-used", { title: item.title })} value={used} max={total} valueText={left} />}
      {room && <AgendaNotes view={view} room={room} item={item} acts={acts} />}
    </div>
  );
}

/** A note on a topic belongs to the room that one is in; from outside, while the session is adjourned, there is none. */
function TopicMenu({ item, order, acts, inRoom }: Pick<TopicProps, "item" | "order" | "acts"> & { inRoom: boolean }) {
  const { t } = useText();
  const offers = topicOffers({ t }, item, order, acts).filter(({ id }) => inRoom || id !== "note");
  return <Menu label={t("console-actions-for", { name: item.title })} iconOnly kind="plain" size="dense" actions={offers} onAction={(id) => choose(offers, id)} />;
}
