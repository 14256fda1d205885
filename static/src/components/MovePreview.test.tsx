import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { BeforeAfter, Guards } from "./MovePreview";
import { Notice } from "./Notice";

test("guards, before and after stand together", async () => {
  await show(
    <>
      <Guards>
        <Notice tone="danger" title="Both sides would meet in a private room." />
      </Guards>
      <BeforeAfter beforeLabel="Now" afterLabel="After the move" before={<p>Ana</p>} after={<p>Ana and Ben</p>} />
    </>,
  );
  expect(screen.getAllByRole("region").map((region) => region.textContent)).toEqual(["NowAna", "After the moveAna and Ben"]);
  await expectAccessible();
});
