import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { expectAccessible, show } from "../test/show";
import { ClosingPreview } from "./ClosingPreview";
import { mediation } from "./testkit";

const DRAFT = { outcome: "impasse", points: [], next_steps: ["Write in March"] } as const;

afterEach(() => vi.unstubAllGlobals());

test.each([
  [false, "Everyone present reads this now"],
  [true, "This ends the session for everyone"],
])("the words as they are read (last step: %s)", async (last, notice) => {
  serve({ "GET /api/packets/s-mara": { packets: [{ seat: "s-gone", name: "Oleg Marin", parts: ["something-new"] }] } });
  await show(<ClosingPreview view={mediation()} draft={DRAFT} last={last} />);
  expect(screen.getByText(notice)).toBeTruthy();
  expect(screen.getByText("Write in March")).toBeTruthy();
  // A person or a part that this client does not know stands by the server's own word.
  expect(await screen.findByText("Oleg Marin")).toBeTruthy();
  expect(screen.getByText("something-new")).toBeTruthy();
  await expectAccessible();
});
