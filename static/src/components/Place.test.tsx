import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Moving, Place } from "./Place";

test("one leaves the old place and enters the new one", async () => {
  const { container } = await show(
    <Moving>
      <Place kind="caucus" eyebrow="You leave" title="Private caucus" old />
      <Place kind="joint" eyebrow="You enter" title="Joint session" />
    </Moving>,
  );
  expect([...container.querySelectorAll(".place")].map((place) => place.className)).toEqual(["place old", "place"]);
  expect(screen.getByText("You enter")).toBeTruthy();
  await expectAccessible();
});
