/** Excalidraw as the scene that BoardSync holds together with the board. */
import { CaptureUpdateAction, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement, OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { ItemId } from "../protocol";
import { TYPES, type SceneElement } from "./patches";
import type { Scene } from "./sync";

type Api = ExcalidrawImperativeAPI;

/** Tools whose elements the board does not hold; a key may still choose them. */
const TOOLS = new Set([...TYPES, "selection", "hand", "eraser"]);

/** What the scene's owner knows of the pointer: Excalidraw's state does not say it. */
export interface Hand {
  down: boolean;
}

export function sceneOf(api: Api, hand: Hand): Scene {
  return {
    elements: () => api.getSceneElementsIncludingDeleted() as unknown as SceneElement[],
    active: () => inHand(api, hand),
    drawing: () => drawn(api, hand),
    show: (elements) => api.updateScene({ elements: elements as unknown as OrderedExcalidrawElement[], captureUpdate: CaptureUpdateAction.NEVER }),
    restore: (element) => (restoreElements([element as unknown as ExcalidrawElement], null)[0] as unknown as SceneElement | undefined) ?? null,
  };
}

/** Goes back to the hand that selects when a tool was chosen that this board does not have. */
export function onlyOurTools(api: Api): void {
  const { type } = api.getAppState().activeTool;
  if (!TOOLS.has(type)) api.setActiveTool({ type: "selection" });
}

function inHand(api: Api, hand: Hand): Set<ItemId> {
  const state = api.getAppState();
  const held = [state.newElement, state.multiElement, state.editingTextElement, state.resizingElement].flatMap((element) => (element ? [element.id] : []));
  if (state.editingLinearElement) held.push(state.editingLinearElement.elementId);
  if (hand.down) held.push(...Object.keys(state.selectedElementIds));
  return new Set(held);
}

function drawn(api: Api, hand: Hand): SceneElement | null {
  const state = api.getAppState();
  const fresh = state.newElement ?? state.multiElement;
  if (fresh) return fresh as unknown as SceneElement;
  if (!hand.down || !(state.selectedElementsAreBeingDragged || state.isResizing || state.isRotating)) return null;
  const [moved] = Object.keys(state.selectedElementIds);
  return (api.getSceneElements().find(({ id }) => id === moved) as unknown as SceneElement | undefined) ?? null;
}
