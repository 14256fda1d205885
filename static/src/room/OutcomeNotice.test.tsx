import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import { expect, test } from "vitest";
import type { RoomEvent } from "../messages";
import { after, BEGAN, inJoint } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { OutcomeNotice } from "./OutcomeNotice";

const drafted = (...points: string[]): RoomEvent => ({ t: "outcome-drafted", at: BEGAN, outcome: "partly-settled", points, next_steps: [] });
const spoken = () => document.querySelector("[aria-live=polite]")?.textContent ?? "";

test("a draft is read aloud when it comes or changes, and not when the page is told all anew after a lost line", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <OutcomeNotice />);
  await seat.tell(drafted("Ana keeps the name."));
  const first = spoken();
  expect(first.trim()).toMatch(/^How the session would end/);
  await act(async () => seat.wire.say({ t: "view", v: 1, n: 300, view: after(inJoint(), drafted("Ana keeps the name.")) }));
  expect(spoken()).toBe(first); // the same words said again would have another length
  await seat.tell(drafted("Ana keeps the name.", "Ben pays."));
  expect(spoken()).not.toBe(first);
  await userEvent.click(screen.getByRole("button", { name: "Read the draft" }));
  expect(screen.getByText("Ben pays.")).toBeTruthy();
  await expectAccessible();
});
