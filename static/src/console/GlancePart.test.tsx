import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { NO_CARE } from "../care";
import { EMPTY_FLOOR } from "../floor";
import { JOINT, type View } from "../protocol";
import { expectAccessible } from "../test/show";
import { GlancePart } from "./GlancePart";
import { CAUCUS_A, CAUCUS_B, IN_CAUCUS, mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "./testkit";

const onGo = vi.fn();
const show = (view: View, code?: string) => showWith(serverOf(view), (now) => <GlancePart view={now} now={NOW} done={new Set()} onGo={onGo} />, code);
const signs = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

/** Ana waits for long and does not feel safe, Ben asks, Mei has a hand up and no line; side B was never alone with Mara. */
function busy(): View {
  const view = mediation({ ...IN_CAUCUS, "s-mara": CAUCUS_A, "s-luis": CAUCUS_B }, {
    nudge_minutes: 15,
    alone: { a: { spent_ms: 0, last: null, since: NOW } },
    requests: { "s-ben": { seat: "s-ben", kind: "break", asked_at: NOW - MINUTE, reason: "" } },
  });
  const [ana, mei] = [view.people["s-ana"]!, view.people["s-mei"]!];
  const people = { ...view.people, "s-ana": { ...ana, care: { ...NO_CARE, distress_since: NOW } }, "s-mei": { ...mei, on_line: false } };
  const hand = withRoom({ ...view, people }, JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-mei", at: NOW }] } });
  return withRoom(hand, CAUCUS_B, { waiting_since: NOW - 16 * MINUTE });
}

test("nothing stands there while nobody wants anything", async () => {
  const view = mediation();
  await show({ ...view, people: Object.fromEntries(Object.entries(view.people).filter(([seat]) => seat !== "s-elin")) });
  expect(screen.queryByRole("list")).toBeNull();
});

test("everything that wants the mediator stands in one line, the most pressing first, and leads to more", async () => {
  await show(busy());
  expect(signs()).toEqual([
    "Not feeling safe: Ana Petrov",
    "2 ask for you",
    "2 wait, the longest for 16 min",
    "Unheard: Side B",
    "Connection lost: Mei Tan",
  ]);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Unheard: Side B" }));
  expect(onGo).toHaveBeenLastCalledWith("balance");
});

test("a hand in the mediator's own room leads to who speaks", async () => {
  const view = mediation();
  await show(withRoom(view, JOINT, { floor: { ...EMPTY_FLOOR, hands: [{ seat: "s-ben", at: NOW }] } }));
  await userEvent.click(screen.getByRole("button", { name: "1 hand" }));
  expect(onGo).toHaveBeenLastCalledWith("floor");
});

test.each(["de", "ar"])("in %s too", async (code) => {
  await show(busy(), code);
  expect(signs()).toHaveLength(5);
  await expectAccessible();
});
