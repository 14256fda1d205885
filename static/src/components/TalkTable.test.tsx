import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { mediation, withRoom } from "../console/testkit";
import { JOINT } from "../protocol";
import { talkIn } from "../speaking";
import { expectAccessible, show } from "../test/show";
import { TalkTable } from "./TalkTable";

test("a table names each side and person with their time in words", async () => {
  const view = withRoom(mediation(), JOINT, { spoken: { "s-luis": 95_000, "s-ana": 4000, "s-mara": 61_000 } });
  await show(<TalkTable caption="Speaking time, joint session" sides={talkIn(view, view.rooms[JOINT]!)} />);
  const table = screen.getByRole("table", { name: "Speaking time, joint session" });
  const rows = within(table).getAllByRole("row").map((row) => row.textContent);
  expect(rows[1]).toContain("Side A");
  expect(rows[1]).toContain("1 minute");
  expect(within(table).getByRole("rowheader", { name: "Luis Ruiz" })).toBeTruthy();
  expect(within(table).getByRole("rowheader", { name: "Ben Okafor" }).closest("tr")?.textContent).toContain("0");
  await expectAccessible();
});
