import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { warningsOf } from "./guards";
import { MoveGuard } from "./MoveGuard";
import { CAUCUS_A, IN_CAUCUS, mediation } from "./testkit";

test.each([
  ["en", "Ben Okafor would be with Ana Petrov and Luis Ruiz.", "Mei Tan stays in the joint session."],
  ["de", "Ben Okafor wäre mit Ana Petrov und Luis Ruiz zusammen.", "Mei Tan bleibt dort: die gemeinsame Sitzung."],
])("each guard says with names what would be so (%s)", async (code, meeting, counsel) => {
  const view = mediation(IN_CAUCUS);
  const warnings = warningsOf(view, ["s-ben"], CAUCUS_A);
  await show(<>{warnings.map((warning) => <MoveGuard key={warning.guard} view={view} warning={warning} room={view.rooms[CAUCUS_A]!} />)}</>, code);
  expect(document.body.textContent).toContain(meeting);
  expect(screen.getByText(counsel)).toBeTruthy();
  await expectAccessible();
});
