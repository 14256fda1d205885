import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ClosingDraft, draftOf, textOf } from "./ClosingDraft";
import { mediation } from "./testkit";

test("one point a line, without empty ones, there and back", () => {
  const draft = draftOf({ outcome: "settled", points: " One \n\n Two ", next: "" });
  expect(draft).toEqual({ outcome: "settled", points: ["One", "Two"], next_steps: [] });
  expect(textOf(draft)).toEqual({ outcome: "settled", points: "One\nTwo", next: "" });
  expect(textOf(null).points).toBe("");
});

test("who will read it stands at the input, also when nobody is there", async () => {
  const alone = { ...mediation(), people: { "s-mara": mediation().people["s-mara"]! } };
  await show(<ClosingDraft view={alone} text={textOf(null)} onText={() => undefined} />);
  expect(screen.getByText("Nobody else is here to read it.")).toBeTruthy();
  await expectAccessible();
});
