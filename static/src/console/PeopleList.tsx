/**
 * The people of one column as a list that can be picked from, dragged from and dropped on, by pointer and by keyboard
 * (React Aria). A drop only says what is wished: the question comes before anything happens. It is drawn anew only when
 * it is given something else: who gives it the same objects and functions again spares the page that.
 */
import "./PeopleList.css";
import { memo, type ReactNode } from "react";
import { Button as AriaButton, type DropItem, GridList, GridListItem, type Selection, useDragAndDrop } from "react-aria-components";
import { buttonClass } from "../components/Button";
import { Icon } from "../components/Icon";
import { useClient } from "../client";
import type { PersonWords } from "../components/Person";
import { PersonLine } from "../components/PersonLine";
import { useText } from "../i18n";
import type { PersonView, SeatId } from "../protocol";

const SEAT = "x-seat";

export interface Picking {
  picked: ReadonlySet<SeatId>;
  /** Replaces what is picked among these people. */
  onPick: (among: readonly SeatId[], picked: readonly SeatId[]) => void;
}

/** What a line shows; the list's owner adds to it what the functions need. A line is drawn anew when it is another object. */
export interface Line {
  readonly person: PersonView;
  readonly words: PersonWords;
}

interface Props<Shown extends Line> extends Picking {
  label: string;
  lines: readonly Shown[];
  empty: ReactNode;
  /** People were dropped here; without it nobody can be. */
  onDrop?: (seats: readonly SeatId[]) => void;
  /** What stands at the end of a person's line, and under it. */
  marks: (line: Shown) => ReactNode;
  /** What stands after a person's role. */
  note?: (line: Shown) => ReactNode;
  below?: (line: Shown) => ReactNode;
}

async function seatsOf(items: readonly DropItem[]): Promise<SeatId[]> {
  const texts = items.map((item) => (item.kind === "text" && item.types.has(SEAT) ? item.getText(SEAT) : Promise.resolve("")));
  return (await Promise.all(texts)).flatMap((text) => text.split(" ")).filter(Boolean);
}

export const PeopleList = memo(PeopleListDrawn) as typeof PeopleListDrawn;

function PeopleListDrawn<Shown extends Line>({ label, lines, empty, onDrop, picked, onPick, marks, note, below }: Props<Shown>) {
  const { t } = useText();
  const { store } = useClient();
  const here = lines.map(({ person: { person } }) => person.seat);
  const drop = async (items: readonly DropItem[]) => onDrop?.([...new Set(await seatsOf(items))]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => {
      // Who is picked elsewhere comes along when somebody of the picked ones is dragged.
      const dragged = [...keys].map(String);
      const seats = dragged.some((seat) => picked.has(seat)) ? [...new Set([...dragged, ...picked])] : dragged;
      return seats.map((seat) => ({ [SEAT]: seat, "text/plain": store.get().view?.people[seat]?.person.name ?? "" }));
    },
    acceptedDragTypes: onDrop ? [SEAT] : [],
    getDropOperation: () => (onDrop ? "move" : "cancel"),
    onRootDrop: (event) => void drop(event.items),
    onInsert: (event) => void drop(event.items),
  });
  const select = (keys: Selection) => onPick(here, keys === "all" ? here : [...keys].map(String));
  return (
    <GridList
      className="people"
      aria-label={label}
      items={lines}
      dependencies={[t, marks, note, below]}
      selectionMode="multiple"
      selectedKeys={here.filter((seat) => picked.has(seat))}
      onSelectionChange={select}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <div className="empty">{empty}</div>}
    >
      {(line) => (
        <GridListItem id={line.person.person.seat} textValue={line.words.name} className="draggable">
          <AriaButton slot="drag" className={buttonClass({ kind: "plain", size: "dense", iconOnly: true }, "handle")}>
            <Icon name="drag" />
            <span className="vh">{t("console-drag", { name: line.words.name })}</span>
          </AriaButton>
          <PersonLine as="div" {...line.words} note={note?.(line)}>
            {marks(line)}
          </PersonLine>
          {below?.(line)}
        </GridListItem>
      )}
    </GridList>
  );
}
