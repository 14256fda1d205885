import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { serve } from "../admin/server.testkit";
import { expectAccessible, show } from "../test/show";
import { PacketList } from "./PacketList";
import { mediation } from "./testkit";

afterEach(() => vi.unstubAllGlobals());

test("who holds which parts, with a choice before each person", async () => {
  serve({ "GET /api/packets/s-mara": { packets: [{ seat: "s-ben", name: "Ben Okafor", parts: ["outcome", "chat"] }] } });
  await show(<PacketList view={mediation()} choice={({ name }) => <input type="checkbox" aria-label={name} />} />);
  expect(await screen.findByText("outcome and joint chat")).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "Ben Okafor" })).toBeTruthy();
  await expectAccessible();
});
