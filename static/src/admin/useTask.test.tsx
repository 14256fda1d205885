import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ApiError } from "../api";
import { TaskProblem, useTask } from "./useTask";

function Trial({ code, words }: { code?: string; words?: Record<string, string> }) {
  const task = useTask();
  const work = async () => {
    if (code) throw new ApiError(code, 500);
  };
  return (
    <>
      <button onClick={() => void task.run(work)}>Do it</button>
      <TaskProblem task={task} words={words} />
    </>
  );
}

test("what went wrong is said in words until it is dismissed", async () => {
  await show(<Trial code="unreachable" />);
  await userEvent.click(screen.getByRole("button", { name: "Do it" }));
  expect(screen.getByRole("alert").textContent).toContain("cannot be reached");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a code may have other words here, and an unknown one has words too", async () => {
  const { unmount } = await show(<Trial code="sign-in" words={{ "sign-in": "Not these" }} />);
  await userEvent.click(screen.getByRole("button", { name: "Do it" }));
  expect(screen.getByRole("alert").textContent).toContain("Not these");
  unmount();
  await show(<Trial code="never-heard-of" />);
  await userEvent.click(screen.getByRole("button", { name: "Do it" }));
  expect(screen.getByRole("alert").textContent).toContain("Nothing was changed");
});

test("what works leaves no words", async () => {
  await show(<Trial />);
  await userEvent.click(screen.getByRole("button", { name: "Do it" }));
  expect(screen.queryByRole("alert")).toBeNull();
});
