/** What is chosen on a board, as a release takes it: with the words inside of shapes, and the shapes around words. Pure. */
import type { ItemId } from "../protocol";
import type { Board } from "./elements";

/** The chosen elements that stand there, with the text inside of a chosen shape and the shape around a chosen text. */
export function withTheirWords(board: Board, chosen: readonly ItemId[]): ItemId[] {
  const wanted = new Set(chosen);
  const around = chosen.map((id) => board[id]?.["containerId"]).filter((id): id is ItemId => typeof id === "string");
  const inside = Object.keys(board).filter((id) => wanted.has(String(board[id]?.["containerId"])));
  return [...new Set([...chosen, ...around, ...inside])].filter((id) => board[id] && board[id]["isDeleted"] !== true);
}

/** Their own words, one a line: what a release of them would say at first. */
export function wordsIn(board: Board, chosen: readonly ItemId[]): string {
  const words = chosen.map((id) => board[id]?.["text"]).filter((text): text is string => typeof text === "string");
  return words
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n");
}
