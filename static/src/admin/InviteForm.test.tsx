import { screen } from "@testing-library/react";
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
  expect(asked.find(({ path }) => path === "POST /api/sessions/m-2/people")?.body).toEqual({ name: "Mei Tan", role: "observer", side: "n", side_name: "", approves: false, serves: null });
});
