import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { PersonLine } from "./PersonLine";
import { StateMark } from "./StateMark";

test("one line a person, with name, role, side and state in words", async () => {
  await show(
    <ul>
      <PersonLine name="Luis Ruiz" role="Counsel to Ana" side="a">
        <StateMark icon="check" tone="ok">
          Ready
        </StateMark>
      </PersonLine>
    </ul>,
  );
  const line = within(screen.getByRole("listitem"));
  expect(line.getByText("Luis Ruiz")).toBeTruthy();
  expect(line.getByText("Ready")).toBeTruthy();
  await expectAccessible();
});
