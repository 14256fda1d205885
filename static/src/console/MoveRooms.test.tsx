import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { RoomsAfter, RoomsBefore } from "./MoveRooms";
import { CAUCUS_A, IN_CAUCUS, mediation } from "./testkit";

test("before: the target as it is, and who leaves which room or the lobby", async () => {
  const view = mediation({ "s-luis": CAUCUS_A });
  await show(<RoomsBefore view={view} target={view.rooms["r-b"]!} coming={["s-ana", "s-luis", "s-elin"]} />);
  expect(within(screen.getByRole("region", { name: "Caucus, Side B, now" })).getByText("Nobody is here.")).toBeTruthy();
  expect(screen.getByRole("region", { name: "Leaving Joint session" }).textContent).toContain("Ana Petrov");
  expect(screen.getByRole("region", { name: "Leaving Caucus, Side A" }).textContent).toContain("Luis Ruiz");
  expect(screen.getByRole("region", { name: "Leaving Lobby and hold" }).textContent).toContain("Elin Aas");
  await expectAccessible();
});

test("after: who arrives, which room is left empty, and that nobody is live by being moved", async () => {
  const view = mediation(IN_CAUCUS);
  await show(<RoomsAfter view={view} target={view.rooms.joint!} coming={["s-mara", "s-ana", "s-luis"]} />);
  expect(screen.getAllByText("Arrives")).toHaveLength(3);
  expect(screen.getByText(/^Caucus, Side A would be empty/)).toBeTruthy();
  expect(screen.getByText(/only after they confirm/)).toBeTruthy();
});

test("after: the joint session rests when its mediator goes", async () => {
  const view = mediation();
  await show(<RoomsAfter view={view} target={view.rooms[CAUCUS_A]!} coming={["s-mara"]} />);
  expect(screen.getByText(/The joint session rests/)).toBeTruthy();
  expect(screen.queryByText(/only after they confirm/)).toBeNull();
});
