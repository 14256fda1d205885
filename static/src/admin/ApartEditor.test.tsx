import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ApartEditor } from "./ApartEditor";
import { addPerson, problemsOf, removePerson, requestOf } from "./draft";
import { addApart, changeApart } from "./draftApart";
import { NO_PROBLEM, twoParties } from "./parts.testkit";

test("two people are kept apart", async () => {
  const onDraft = vi.fn();
  await show(<ApartEditor draft={twoParties()} problems={NO_PROBLEM} onDraft={onDraft} />);
  await userEvent.click(screen.getByRole("button", { name: "Keep two people apart" }));
  expect(onDraft.mock.lastCall?.[0].apart).toMatchObject([{ one: 1, other: 2 }]);
});

test("an order is chosen by names, and can be taken away", async () => {
  const onDraft = vi.fn();
  await show(<ApartEditor draft={addApart(twoParties())} problems={NO_PROBLEM} onDraft={onDraft} />);
  await userEvent.selectOptions(screen.getByLabelText("never meets"), "Ana Petrov");
  expect(onDraft.mock.lastCall?.[0].apart).toMatchObject([{ one: 1, other: 1 }]);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Take this away" }));
  expect(onDraft.mock.lastCall?.[0].apart).toEqual([]);
});

test("an order with oneself is a problem; the request counts places; it goes with its person", () => {
  const draft = addApart(twoParties());
  const [order] = draft.apart;
  expect([...problemsOf({ ...changeApart(draft, order!.key, { other: 1 }), title: "A case" }).keys()]).toEqual([`apart-${order!.key}`]);
  expect(requestOf(draft, "Mara Lindqvist").people.map((person) => person.apart_from)).toEqual([undefined, [2], undefined]);
  expect(removePerson(draft, 2).apart).toEqual([]);
});

test("a further order is between two who have none yet", () => {
  const draft = addApart(addApart(addPerson(twoParties())));
  expect(draft.apart.map(({ one, other }) => [one, other])).toEqual([[1, 2], [1, 5]]);
});

test("where everybody is kept apart from everybody, no further order is offered", async () => {
  await show(<ApartEditor draft={addApart(twoParties())} problems={NO_PROBLEM} onDraft={vi.fn()} />);
  expect(screen.queryByRole("button", { name: "Keep two people apart" })).toBeNull();
});
