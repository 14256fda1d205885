import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Pill } from "./Pill";

test("a fact is text; with something behind it, a button", async () => {
  const onClick = vi.fn();
  await show(
    <>
      <Pill icon="notRecorded">Not recorded</Pill>
      <Pill icon="ear" onClick={onClick}>
        4 people hear you
      </Pill>
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "4 people hear you" }));
  expect(onClick).toHaveBeenCalledOnce();
  expect(screen.getAllByRole("button")).toHaveLength(1);
  await expectAccessible();
});
