import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Summary as SummaryData } from "../api";
import { after, BEGAN, inJoint, MINUTE } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Seat } from "./SeatScreen";
import { staysOf } from "./Summary";

const ANA = { name: "Ana Petrov", role: "party", side: "a", side_name: "Tenant" } as const;
const SUMMARY: SummaryData = {
  title: "Petrov and Okafor",
  reader: ANA,
  mediators: [],
  outcome: "partly-settled",
  points: ["Ana keeps the name."],
  next_steps: ["A second day in December."],
  ended_at: BEGAN + 60 * MINUTE,
  until: BEGAN + 1e9,
  attendance: [{ who: ANA, since: BEGAN, until: BEGAN + 60 * MINUTE }],
  stages: [{ title: "negotiation", since: BEGAN, until: null }],
  agenda: [{ title: "The lease", owner: "Ana Petrov", minutes: 30, state: "done", notes: ["A note"] }],
  breaks: [{ title: "", since: BEGAN, until: BEGAN + 10 * MINUTE }],
  adjournments: [{ title: "Sleep well.", since: BEGAN, until: BEGAN + 600 * MINUTE }],
  released: [],
  chat: [{ by: "Ben Okafor", text: "Good morning.", at: BEGAN }],
  board: "",
  caucuses: [{ title: "Tenant", stays: [], chat: [{ by: "Ana Petrov", text: "Between us.", at: BEGAN }], released: [], notes: [], board: "" }],
  private_notes: [],
};

const DRAFT = { outcome: "partly-settled", points: ["Ana keeps the name."], next_steps: [] } as const;
const over = () => after(inJoint(), { t: "outcome-recorded", at: BEGAN, ...DRAFT }, { t: "session-ended", at: BEGAN });

test("says that it is over and how, before there is a summary", async () => {
  await showIn(await seatWith(over()), <Seat />);
  expect(screen.getByRole("heading", { level: 1, name: "The session has ended" })).toBeTruthy();
  expect(screen.getByText("Ana keeps the name.")).toBeTruthy();
  expect(screen.getByText(/Your summary will appear here/)).toBeTruthy();
  await expectAccessible();
});

test("shows the summary once it was given, with its PDF", async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(SUMMARY))));
  vi.stubGlobal("fetch", fetched);
  const seat = await seatWith(over());
  await showIn(seat, <Seat />);
  await seat.tell({ t: "summary-published", at: BEGAN, seat: "s-ana", until: BEGAN + 1e9 });
  expect(await screen.findByRole("heading", { level: 1, name: "You settled some of the points" })).toBeTruthy();
  expect(fetched).toHaveBeenCalledWith("/api/summary/s-ana", expect.anything());
  expect(screen.getByRole("link", { name: "Download as PDF" }).getAttribute("href")).toBe("/api/summary/s-ana.pdf?language=en");
  expect(screen.getByText("Between us.")).toBeTruthy();
  expect(screen.getByText(/Adjourned: Sleep well\./)).toBeTruthy();
  expect(screen.getByText(/^from 24 Nov 2026/)).toBeTruthy(); // on several days each time says its day
  await expectAccessible();
});

test("says so when the summary does not come", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response('{"code": "unavailable"}', { status: 503 })));
  await showIn(await seatWith(after(over(), { t: "summary-published", at: BEGAN, seat: "s-ana", until: 1 })), <Seat />);
  expect((await screen.findByRole("alert")).textContent).toContain("did not come through");
});

test("gathers a person's stays in one line", () => {
  const stays = staysOf([
    { who: ANA, since: 1, until: 2 },
    { who: { ...ANA }, since: 3, until: null },
  ]);
  expect(stays).toEqual([{ who: ANA, stays: [{ since: 1, until: 2 }, { since: 3, until: null }] }]);
});
