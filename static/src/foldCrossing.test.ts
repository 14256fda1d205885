import { expect, test } from "vitest";
import { emptyView, tell } from "./fold";
import { withMark } from "./foldCrossing";
import { proposedOf } from "./test/releases";

test("a proposal that one was not told of stays unknown, whatever becomes of it", () => {
  const view = emptyView("s-mara");
  for (const event of [
    { t: "release-reworded", at: 1, release: "x-9", wording: "Other", approved: true },
    { t: "release-voided", at: 1, release: "x-9" },
    { t: "release-answered", at: 1, release: "x-9", approved: false },
  ] as const)
    expect(tell(view, event)).toEqual(view);
});

test("what became of a proposal is kept", () => {
  const asked = tell(emptyView("s-mara"), proposedOf());
  const over = tell(asked, { t: "release-dropped", at: 2, release: "x-1", crossed: true, edited: false, became: ["c-1"] });
  expect(over.releases).toEqual({});
  expect(over.settled).toMatchObject([{ how: "crossed", at: 2, became: ["c-1"], release: { wording: "The name matters." } }]);
});

test("a mark stands once", () => {
  const mark = { kind: "line", item: "l-1" } as const;
  expect(withMark(withMark([], mark), mark)).toEqual([mark]);
});
