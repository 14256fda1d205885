import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/show";
import { DETAILS, openedAt } from "./console.testkit";

test("one more person is invited and their link is shown", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people": { seat: "s-1", link: "http://localhost/j#more" } });
  await userEvent.click(await screen.findByRole("button", { name: "Invite one more person" }));
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(screen.getByText("Please write the name.")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Name"), "Mei Tan");
  await userEvent.selectOptions(screen.getByLabelText("Role"), "Observer");
  await userEvent.selectOptions(screen.getByLabelText("Side"), "Neutral");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(await screen.findByDisplayValue("http://localhost/j#more")).toBeTruthy();
  expect(asked.find(({ path }) => path === "POST /api/sessions/m-2/people")?.body).toEqual({ name: "Mei Tan", role: "observer", side: "n", side_name: "", approves: false, serves: null, apart_from: [] });
});

const MORE = {
  ...DETAILS,
  people: [
    ...DETAILS.people,
    { seat: "s-2", name: "Ole Vik", role: "party", side: "b", side_name: "", standing: "seated", apart_from: [], links: [] },
    { seat: "s-3", name: "Una Gone", role: "expert", side: "n", side_name: "", standing: "removed", apart_from: [], links: [] },
    { seat: "s-4", name: "Tomas Berg", role: "co-mediator", side: "n", side_name: "", standing: "seated", apart_from: [], links: [] },
  ],
};

async function inviting(answer: unknown) {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": MORE, "POST /api/sessions/m-2/people": answer });
  await userEvent.click(await screen.findByRole("button", { name: "Invite one more person" }));
  await userEvent.type(screen.getByLabelText("Name"), "Mei Tan");
  const choices = () => within(screen.getByRole("group", { name: "Who must this person never meet?" }));
  return { asked, choices, body: () => asked.find(({ path }) => path === "POST /api/sessions/m-2/people")?.body };
}

test("whom one more person must never meet is asked: those who are there and do not mediate", async () => {
  const { choices, body } = await inviting({ seat: "s-9", link: "http://localhost/j#more" });
  expect(choices().getAllByRole("checkbox")).toHaveLength(2);
  await userEvent.click(choices().getByRole("checkbox", { name: "Ole Vik" }));
  await userEvent.click(choices().getByRole("checkbox", { name: "Ana Hansen" }));
  await userEvent.click(choices().getByRole("checkbox", { name: "Ana Hansen" }));
  expect(choices().getByText("They will never be in one room")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(body()).toMatchObject({ name: "Mei Tan", apart_from: ["s-2"] });
});

test("an interpreter who comes later is tied to a person who is there, and is not kept apart from them", async () => {
  const { choices, body } = await inviting({ seat: "s-9", link: "http://localhost/j#more" });
  await userEvent.click(choices().getByRole("checkbox", { name: "Ole Vik" }));
  await userEvent.selectOptions(screen.getByLabelText("Role"), "Interpreter");
  await userEvent.selectOptions(screen.getByLabelText("Speaks for"), "Ole Vik");
  expect(choices().queryByRole("checkbox", { name: "Ole Vik" })).toBeNull();
  await userEvent.click(choices().getByRole("checkbox", { name: "Ana Hansen" }));
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(body()).toMatchObject({ role: "interpreter", side: "b", serves: "s-2", apart_from: ["s-1"] });
});

test("nobody who mediates is kept apart from anybody", async () => {
  const { body } = await inviting({ seat: "s-9", link: "http://localhost/j#more" });
  await userEvent.click(screen.getByRole("checkbox", { name: "Ole Vik" }));
  await userEvent.selectOptions(screen.getByLabelText("Role"), "Co-mediator");
  expect(screen.queryByRole("group", { name: "Who must this person never meet?" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect(body()).toMatchObject({ role: "co-mediator", apart_from: [] });
});

test("a title that names one to the other is said in words", async () => {
  await inviting([409, "names-one-kept-apart"]);
  await userEvent.click(screen.getByRole("button", { name: "Invite and make the link" }));
  expect((await screen.findByRole("alert")).textContent).toContain("names one of these people to the other");
});
