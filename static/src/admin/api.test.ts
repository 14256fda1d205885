import { afterEach, expect, test, vi } from "vitest";
import { account, Failed, sessions } from "./api";
import { serve } from "./server.testkit";

afterEach(() => vi.unstubAllGlobals());

test("every request carries the header that other sites cannot send", async () => {
  const asked = serve({ "GET /api/account": { name: "Mara" }, "POST /api/account/sign-in": undefined });
  await account.signIn("Mara", "four words in a row");
  expect(await account.me()).toEqual({ name: "Mara" });
  expect(asked.map(({ headers }) => headers["X-Room"])).toEqual(["1", "1"]);
  expect(asked[0]?.body).toEqual({ name: "Mara", password: "four words in a row" });
});

test("an id stands in the path as one part", async () => {
  const asked = serve({ "POST /api/sessions/a%2Fb/people/s%201/revoke": undefined });
  await sessions.revoke("a/b", "s 1");
  expect(asked).toHaveLength(1);
});

test("the server's code comes through, and nothing else", async () => {
  serve({ "GET /api/sessions": [401, "sign-in"] });
  await expect(sessions.list()).rejects.toEqual(new Failed("sign-in"));
});

test("no answer is said to be offline, and a foreign page unavailable", async () => {
  serve({});
  await expect(account.me()).rejects.toMatchObject({ code: "offline" });
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
  await expect(account.me()).rejects.toMatchObject({ code: "unavailable" });
});
