import { expect, test } from "vitest";
import { withTheirWords, wordsIn } from "./choice";

const BOARD = {
  box: { type: "rectangle" },
  words: { type: "text", containerId: "box", text: " 8,500 " },
  note: { type: "text", text: "March" },
  gone: { type: "text", text: "Gone", isDeleted: true },
};

test("a chosen shape comes with its words, and chosen words with their shape", () => {
  expect(withTheirWords(BOARD, ["box"])).toEqual(["box", "words"]);
  expect(withTheirWords(BOARD, ["words"])).toEqual(["words", "box"]);
  expect(withTheirWords(BOARD, ["note", "gone", "none"])).toEqual(["note"]);
});

test("what would be said at first are their own words", () => {
  expect(wordsIn(BOARD, ["box", "words", "note"])).toBe("8,500\nMarch");
  expect(wordsIn(BOARD, ["box"])).toBe("");
});
