import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { AdjournedTag } from "./AdjournedTag";

test("the list says until when a session is adjourned, or that it is", async () => {
  await show(
    <>
      <AdjournedTag adjourned={null} />
      <AdjournedTag adjourned={{ since: 1, until: new Date("2026-11-24T10:00").getTime() }} />
      <AdjournedTag adjourned={{ since: 1, until: null }} />
    </>,
  );
  expect(screen.getByText(/^Adjourned until 24 Nov 2026, 10:00$/)).toBeTruthy();
  expect(screen.getByText("Adjourned")).toBeTruthy();
});
