/**
 * The people of one column as a list that can be picked from, dragged from and dropped on, by pointer and by keyboard
 * (React Aria). A drop only says what is wished: the question comes before anything happens.
 */
import "./PeopleList.css";
import type { ReactNode } from "react";
import { Button as AriaButton, type DropItem, GridList, GridListItem, type Selection, useDragAndDrop } from "react-aria-components";
import { buttonClass } from "../components/Button";
import { Icon } from "../components/Icon";
import { PersonLine } from "../components/PersonLine";
import { useText } from "../i18n";
import type { PersonView, SeatId, View } from "../protocol";
import { useConsoleWords } from "./words";

const SEAT = "x-seat";

export interface Picking {
  picked: ReadonlySet<SeatId>;
  /** Replaces what is picked among these people. */
  onPick: (among: readonly SeatId[], picked: readonly SeatId[]) => void;
}

interface Props extends Picking {
  view: View;
  label: string;
  people: readonly PersonView[];
  empty: ReactNode;
  /** People were dropped here; without it nobody can be. */
  onDrop?: (seats: readonly SeatId[]) => void;
  /** What stands at the end of a person's line, and under it. */
  marks: (person: PersonView) => ReactNode;
  /** What stands after a person's role. */
  note?: (person: PersonView) => ReactNode;
  below?: (person: PersonView) => ReactNode;
}

async function seatsOf(items: readonly DropItem[]): Promise<SeatId[]> {
  const texts = items.map((item) => (item.kind === "text" && item.types.has(SEAT) ? item.getText(SEAT) : Promise.resolve("")));
  return (await Promise.all(texts)).flatMap((text) => text.split(" ")).filter(Boolean);
}

export function PeopleList({ view, label, people, empty, onDrop, picked, onPick, marks, note, below }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const here = people.map(({ person }) => person.seat);
  const drop = async (items: readonly DropItem[]) => onDrop?.([...new Set(await seatsOf(items))]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => {
      // Who is picked elsewhere comes along when somebody of the picked ones is dragged.
      const dragged = [...keys].map(String);
      const seats = dragged.some((seat) => picked.has(seat)) ? [...new Set([...dragged, ...picked])] : dragged;
      return seats.map((seat) => ({ [SEAT]: seat, "text/plain": view.people[seat]?.person.name ?? "" }));
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
      items={people.map((person) => ({ id: person.person.seat, person }))}
      dependencies={[view, marks, note, below]}
      selectionMode="multiple"
      selectedKeys={here.filter((seat) => picked.has(seat))}
      onSelectionChange={select}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <div className="empty">{empty}</div>}
    >
      {({ person }) => (
        <GridListItem id={person.person.seat} textValue={person.person.name} className="draggable">
          <AriaButton slot="drag" className={buttonClass({ kind: "plain", size: "dense", iconOnly: true }, "handle")}>
            <Icon name="drag" />
            <span className="vh">{t("console-drag", { name: person.person.name })}</span>
          </AriaButton>
          <PersonLine as="div" {...words.person(person)} note={note?.(person)}>
            {marks(person)}
          </PersonLine>
          {below?.(person)}
        </GridListItem>
      )}
    </GridList>
  );
}
