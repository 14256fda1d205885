import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { InvitedLine } from "./InvitedLine";

test.each([
  [{ role: "counsel", side: "a", side_name: "Tenant" }, "Counsel · Side A, Tenant"],
  [{ role: "observer", side: "n", side_name: "" }, "Observer"],
  [{ role: "party", side: "q", side_name: "Guest" }, "Party"],
] as const)("%o stands with the name", async (facts, words) => {
  const { container } = await show(<InvitedLine person={{ seat: "s-1", name: "Luis Ruiz", ...facts }} />);
  expect(container.textContent).toContain(`Luis Ruiz${words}`);
  await expectAccessible();
});
