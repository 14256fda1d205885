import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { QUALITIES } from "../protocol";
import { expectAccessible, show } from "../test/show";
import { QUALITY_ICONS, QualityMark } from "./QualityMark";

test("each word has an icon of its own and stands in words", async () => {
  await show(
    <>
      {QUALITIES.map((quality) => (
        <QualityMark key={quality} quality={quality} quiet />
      ))}
    </>,
  );
  for (const words of ["Good connection", "Unsteady connection", "Poor connection", "Connection lost"]) expect(screen.getByText(words)).toBeTruthy();
  expect(new Set(Object.values(QUALITY_ICONS)).size).toBe(QUALITIES.length);
  await expectAccessible();
});
