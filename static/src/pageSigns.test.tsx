import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { faviconOf, usePageSigns } from "./pageSigns";

test("title and favicon follow the room", () => {
  const link = document.createElement("link");
  link.rel = "icon";
  document.head.append(link);
  renderHook(() => usePageSigns("PRIVATE CAUCUS, Side A", "caucus"));
  expect(document.title).toBe("PRIVATE CAUCUS, Side A");
  expect(link.getAttribute("href")).toBe(faviconOf("caucus"));
  link.remove();
});

test("no two kinds of rooms share a favicon", () => {
  const kinds = ["joint", "caucus", "consultation", "counsel", "mediators", "lobby"] as const;
  expect(new Set(kinds.map(faviconOf)).size).toBe(kinds.length);
});
