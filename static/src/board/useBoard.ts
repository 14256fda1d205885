/**
 * What the board of a room is for this seat: what stands on it, who sees it, whether one may draw, and a way to draw.
 */
import { useEffect, useMemo, useState } from "react";
import { useClient, useRoomState, useRun } from "../client";
import { announce } from "../components/LiveRegion";
import { type Text, useText } from "../i18n";
import type { RoomEvent } from "../messages";
import type { Fields, ItemId, Patch, RoomId, SeatId } from "../protocol";
import { type Board, boardWith, unanswered } from "./elements";
import { commandsOf } from "./patches";

const NONE: Board = {};
const TELL_AFTER = 4000; // ms: what others add is told together, not stroke by stroke

/** The board with what is not answered yet. */
export function useBoard(room: RoomId): Board {
  const told = useRoomState((state) => state.view?.rooms[room]?.board ?? NONE);
  const pending = useRoomState((state) => state.pending);
  return useMemo(() => boardWith(told, unanswered(pending, room)), [told, pending, room]);
}

/** Draws; a refusal is said in words, and what was drawn disappears again. */
export function useDraw(room: RoomId): (patches: readonly Patch[]) => void {
  const run = useRun();
  return useMemo(
    () => (patches) => {
      for (const command of commandsOf(patches)) void run({ t: "draw", room, patches: command });
    },
    [run, room],
  );
}

/** Who drew what, as far as this page was told while the board was open. */
export function useAuthors(room: RoomId): ReadonlyMap<ItemId, SeatId> {
  const { connection } = useClient();
  const [authors, setAuthors] = useState<ReadonlyMap<ItemId, SeatId>>(new Map());
  useEffect(() => {
    setAuthors(new Map());
    return connection.on("event", (event) => {
      const added = additionsIn(event, room);
      if (added.length === 0) return;
      setAuthors((known) => new Map([...added.map(({ element }) => [element, (event as Drawn).by] as const), ...known]));
    });
  }, [connection, room]);
  return authors;
}

type Drawn = Extract<RoomEvent, { t: "drawn" }>;

function additionsIn(event: RoomEvent, room: RoomId): readonly { element: ItemId; fields: Fields }[] {
  return event.t === "drawn" && event.room === room ? event.patches.filter(({ fields }) => "type" in fields && fields.isDeleted !== true) : [];
}

/** Says politely what others added: a note with its words, drawings by their number. */
export function useAnnouncedAdditions(room: RoomId): void {
  const { connection, store } = useClient();
  const text = useText();
  useEffect(() => {
    const added = new Map<SeatId, Map<ItemId, Fields>>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const people = store.get().view?.people ?? {};
      const sentences = [...added].map(([seat, things]) => sentence(text, people[seat]?.person.name ?? "", [...things.values()]));
      added.clear();
      announce(sentences.join(" "));
    };
    const stop = connection.on("event", (event) => {
      const things = additionsIn(event, room);
      const by = event.t === "drawn" ? event.by : "";
      if (things.length === 0 || by === store.get().view?.you) return;
      const theirs = added.get(by) ?? new Map<ItemId, Fields>();
      for (const { element, fields } of things) theirs.set(element, fields);
      added.set(by, theirs);
      timer ??= setTimeout(tell, TELL_AFTER);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, store, room, text]);
}

function sentence({ t }: Text, name: string, things: readonly Fields[]): string {
  const [only] = things;
  const words = things.length === 1 && only?.type === "text" ? String(only.originalText ?? only.text ?? "") : "";
  return words ? t("board-added-note", { name, words }) : t("board-added", { name, count: things.length });
}

/** The page's theme: what the person chose, else the system's. */
export function usePageTheme(): "light" | "dark" {
  const [theme, setTheme] = useState(pageTheme);
  useEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const look = () => setTheme(pageTheme());
    const seen = new MutationObserver(look);
    seen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    dark.addEventListener("change", look);
    return () => {
      seen.disconnect();
      dark.removeEventListener("change", look);
    };
  }, []);
  return theme;
}

function pageTheme(): "light" | "dark" {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
