/**
 * The board as one draws on it: Excalidraw, wholly from our own origin, without links, library, images and exports.
 *
 * What is drawn is kept when the pointer is lifted; while it is drawn, others see it faintly. Keys that belong to the
 * page (the palette, the list of shortcuts, the browser's own search) are left to the page, and so are lang and dir.
 */
import { Excalidraw, MainMenu } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { useText } from "../i18n";
import type { ItemId, Patch, RoomId } from "../protocol";
import { BoardLine } from "./line";
import { useClient } from "../client";
import { usePageTheme } from "./useBoard";
import { useTidyPage } from "./useTidyPage";

const LANGUAGES: Readonly<Record<string, string>> = { en: "en", de: "de-DE", ar: "ar-SA" };
const UI = {
  canvasActions: { changeViewBackgroundColor: false, clearCanvas: false, export: false, loadScene: false, saveAsImage: false, saveToActiveFile: false, toggleTheme: false },
  tools: { image: false },
} as const;

interface Props {
  room: RoomId;
  /** Fixed for this canvas: a change of it begins a fresh one, so that nothing unsent is left on it. */
  mayDraw: boolean;
  empty: boolean;
  draw: (patches: readonly Patch[]) => void;
  /** What is selected on the canvas, by a frame drawn around it or one by one. */
  onSelect: (elements: readonly ItemId[]) => void;
}

export default function BoardCanvas({ room, mayDraw, empty, draw, onSelect }: Props) {
  const { t, language } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<ExcalidrawImperativeAPI | null>(null);
  const [ready, setReady] = useState(false); // until its first change the program is still loading, and empties its scene then
  const [sketched, setSketched] = useState(false);
  const line = useLine(ready ? api : null, room, mayDraw, draw, setSketched);
  const theme = usePageTheme();
  useTidyPage(frame, ready);
  const selected = useRef("");
  const look = (ids: Readonly<Record<ItemId, boolean>>) => {
    const now = Object.keys(ids).filter((id) => ids[id]);
    if (now.join(" ") === selected.current) return;
    selected.current = now.join(" ");
    onSelect(now);
  };
  return (
    <div
      className="board-canvas"
      ref={frame}
      onKeyDownCapture={(event) => keyDown(event, line)}
      onClickCapture={(event) => clicked(event, line)}
      onPointerLeave={() => line?.pointAway()}
    >
      {empty && !sketched && <p className="board-nothing">{t(mayDraw ? "board-empty-draw" : "board-empty")}</p>}
      <Excalidraw
        excalidrawAPI={setApi}
        isCollaborating
        aiEnabled={false}
        langCode={LANGUAGES[language.code] ?? "en"}
        theme={theme}
        validateEmbeddable={false}
        viewModeEnabled={!mayDraw}
        UIOptions={UI}
        onChange={(_, state) => {
          if (!line) return setReady(true);
          line.changed();
          look(state.selectedElementIds);
        }}
        onPointerUpdate={({ pointer, button }) => line?.pointed(pointer.x, pointer.y, button === "down")}
        onLinkOpen={(_, event) => event.preventDefault()}
      >
        <MainMenu>
          <MainMenu.DefaultItems.Help />
        </MainMenu>
      </Excalidraw>
    </div>
  );
}

/** The line between this canvas and the session, for as long as both are there. */
function useLine(api: ExcalidrawImperativeAPI | null, room: RoomId, mayDraw: boolean, draw: Props["draw"], onSketches: (any: boolean) => void): BoardLine | null {
  const client = useClient();
  const [line, setLine] = useState<BoardLine | null>(null);
  const drawing = useRef(draw);
  useEffect(() => {
    drawing.current = draw;
  }, [draw]);
  useEffect(() => {
    if (!api) return;
    const made = new BoardLine({ api, room, client, mayDraw, onSketches, draw: (patches) => drawing.current(patches) });
    setLine(made);
    return () => {
      made.close();
      setLine(null);
    };
  }, [api, room, client, mayDraw, onSketches]);
  return line;
}

function keyDown(event: KeyboardEvent, line: BoardLine | null): void {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && (key === "z" || key === "y")) line?.undoing();
  const writes = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  const pages = (command && (key === "k" || key === "f")) || (!writes && !command && event.key === "?");
  if (!pages) return;
  event.stopPropagation();
  const { key: name, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  const again = new globalThis.KeyboardEvent("keydown", { key: name, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true });
  if (!document.dispatchEvent(again)) event.preventDefault();
}

function clicked(event: MouseEvent, line: BoardLine | null): void {
  if ((event.target as Element).closest('[data-testid="button-undo"], [data-testid="button-redo"]')) line?.undoing();
}
