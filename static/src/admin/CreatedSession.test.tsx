import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { CreatedSession } from "./CreatedSession";
import type { Created } from "./NewSession";
import { go } from "./places";
import { serve } from "./server.testkit";

const CREATED: Created = {
  id: "m-1",
  title: "Petrov and Okafor",
  people: [
    { seat: "s-0", name: "Mara Lindqvist", role: "mediator", side: "n", side_name: "", link: "http://localhost/j#m" },
    { seat: "s-1", name: "Ana Petrov", role: "party", side: "a", side_name: "Tenant", link: "http://localhost/j#a" },
  ],
};

afterEach(() => vi.unstubAllGlobals());

test("each person's link is copied by itself; the mediator goes in without one", async () => {
  const user = userEvent.setup();
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  serve({ "POST /api/sessions/m-1/enter": { seat: "s-0" } });
  await show(<CreatedSession created={CREATED} />);
  expect(screen.queryByDisplayValue("http://localhost/j#m")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("http://localhost/j#a");
  expect(screen.getByRole("button", { name: "Copied" })).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Enter the session" }));
  expect(to).toHaveBeenCalledExactlyOnceWith("/r/s-0");
});

test("where the browser does not copy, the link is selected", async () => {
  const user = userEvent.setup();
  await show(<CreatedSession created={CREATED} />);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(screen.getByText(/press Ctrl and C/)).toBeTruthy();
  const field = screen.getByLabelText("Link of Ana Petrov") as HTMLInputElement;
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});
