import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Agenda, AgendaItem } from "./Agenda";

test("items say whether they are done, now, or to come", async () => {
  await show(
    <Agenda label="Agenda">
      <AgendaItem state="done" title="Ground rules" time="10:05" />
      <AgendaItem state="now" title="The lease" note="Luis opens" time="12 min left" />
      <AgendaItem state="parked" title="The name" />
    </Agenda>,
  );
  const [done, now, parked] = screen.getAllByRole("listitem");
  expect(done?.textContent).toContain("Ground rules done");
  expect(now?.getAttribute("aria-current")).toBe("step");
  expect(parked?.textContent).toContain("parked");
  await expectAccessible();
});
