import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";

beforeEach(() => {
  vi.resetModules();
  history.replaceState(null, "", "/j");
});

async function landing(go = vi.fn()) {
  const [{ default: Landing }, { show }] = await Promise.all([import("./Landing"), import("../test/show")]); // of one set of modules
  await show(<Landing go={go} />);
  return go;
}

function answers(status: number, body: unknown) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

test("takes the secret out of the address at once and sends nothing before the press", async () => {
  const fetched = answers(200, { seat: "s-ana" });
  location.hash = "the-secret";
  const go = await landing();
  expect(location.href).not.toContain("the-secret");
  expect(fetched).not.toHaveBeenCalled();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Go on" }));
  expect(fetched).toHaveBeenCalledWith("/api/join", expect.objectContaining({ method: "POST", body: JSON.stringify({ secret: "the-secret", device: localStorage.getItem("room.device") }) }));
  expect(go).toHaveBeenCalledWith("/r/s-ana");
});

test("lets one try camera and sound without going on", async () => {
  answers(200, { seat: "s-ana" });
  location.hash = "the-secret";
  const go = await landing();
  await userEvent.click(screen.getByRole("button", { name: "Try your camera and sound" }));
  expect(go).toHaveBeenCalledWith("/try/s-ana");
});

test("says in words why a link does not open, and lets one try again", async () => {
  answers(404, { code: "no-such-thing" });
  location.hash = "dead";
  const go = await landing();
  await userEvent.click(screen.getByRole("button", { name: "Go on" }));
  expect((await screen.findByRole("alert")).textContent).toContain("ask the mediator for a new one");
  expect(go).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Go on" }).getAttribute("aria-disabled")).toBeNull();
});

test("asks for the whole link where the address has no secret", async () => {
  await landing();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Please open your personal link");
  expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
});
