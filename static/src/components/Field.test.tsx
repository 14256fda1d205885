import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Audience } from "./Audience";
import { TextArea, TextField } from "./Field";

test("label, hint and problem belong to the field", async () => {
  await show(<TextField label="Your name" hint="As others know you" problem="Please write a name." />);
  const field = screen.getByRole("textbox", { name: "Your name" });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(["As others know you", "Please write a name."]);
  expect(screen.getByRole("alert").textContent).toBe("Please write a name.");
  await expectAccessible();
});

test("who will read it is read with the field", async () => {
  await show(<TextArea label="Note" audience={<Audience kind="caucus">Only you read this</Audience>} />);
  const id = screen.getByRole("textbox").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(id)?.textContent).toBe("Only you read this");
  await expectAccessible();
});

test("what is typed arrives", async () => {
  const onText = vi.fn();
  await show(
    <>
      <TextField label="One" onText={onText} />
      <TextArea label="Two" onText={onText} />
    </>,
  );
  await userEvent.type(screen.getByRole("textbox", { name: "One" }), "a");
  await userEvent.type(screen.getByRole("textbox", { name: "Two" }), "b");
  expect(onText.mock.calls).toEqual([["a"], ["b"]]);
});
