import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/show";
import { KnockButton } from "./KnockButton";
import { press } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf, showWith, withRoom } from "./testkit";
import { useActs } from "./useActs";
import type { View } from "../protocol";

function Door({ view }: { view: View }) {
  const acts = useActs(view, () => undefined);
  const room = view.rooms[CAUCUS_A];
  return room ? <KnockButton view={view} room={room} acts={acts} /> : null;
}

const consulting = () => withRoom(mediation({ "s-ana": CAUCUS_A }), CAUCUS_A, { kind: "consultation" });
const knocked = (view: View) => withRoom(view, CAUCUS_A, { knocks: [{ person: view.people["s-mara"]!.person, by: "s-mara" }] });

test("one knocks where somebody is, waits, and can take it back", async () => {
  const server = serverOf(consulting());
  await showWith(server, (view) => <Door view={view} />);
  await press("Knock: Consultation, Side A");
  await server.now(knocked(consulting()));
  expect(screen.getByText("Knocking")).toBeTruthy();
  await expectAccessible();
  await press("Take it back");
  expect(server.asked.map(({ t }) => t)).toEqual(["knock", "withdraw-knock"]);
});

test("that nobody let one in is said aloud", async () => {
  const server = serverOf(knocked(consulting()));
  await showWith(server, (view) => <Door view={view} />);
  await server.now(consulting());
  expect(await screen.findByText("Consultation, Side A: nobody let you in.")).toBeTruthy();
});

test("nobody knocks at an empty room", async () => {
  await showWith(serverOf(withRoom(mediation(), CAUCUS_A, { kind: "consultation" })), (view) => <Door view={view} />);
  expect(screen.getByRole("button", { name: /^Knock/ }).getAttribute("aria-disabled")).toBe("true");
});
