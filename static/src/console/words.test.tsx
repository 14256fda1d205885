import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { View } from "../protocol";
import { show } from "../test/show";
import { IN_CAUCUS, mediation } from "./testkit";
import { roomKind, sideSign, useConsoleWords } from "./words";

function Trial({ view }: { view: View }) {
  const words = useConsoleWords(view);
  const rooms = Object.values(view.rooms);
  return <p>{[...rooms.map(words.room), ...rooms.map(words.into), words.side("b"), words.names([view.people["s-ana"]!, view.people["s-ben"]!]), words.person(view.people["s-luis"]!).role].join(" | ")}</p>;
}

test("rooms by name and in a sentence, sides, people", async () => {
  await show(<Trial view={mediation(IN_CAUCUS)} />);
  expect(screen.getByText("Joint session | Caucus, Side A | Caucus, Side B | the joint session | Caucus, Side A | Caucus, Side B | Side B | Ana Petrov and Ben Okafor | Counsel to Ana")).toBeTruthy();
});

test("a side without a sign stands as neutral; outside of every room is the lobby", () => {
  expect([sideSign("a"), sideSign("q"), sideSign("n")]).toEqual(["a", "n", "n"]);
  expect([roomKind(undefined), roomKind(mediation().rooms.joint)]).toEqual(["lobby", "joint"]);
});
