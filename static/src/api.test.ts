import { expect, test, vi } from "vitest";
import { api, ApiError } from "./api";

function answers(answer: Response | Error) {
  const fetched = vi.fn(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

test("asks as the server wants to be asked", async () => {
  const fetched = answers(new Response('{"nonce": "n-1"}'));
  expect(await api.nonce("s-ana")).toEqual({ nonce: "n-1" });
  expect(fetched).toHaveBeenCalledWith("/api/nonce", {
    method: "POST",
    headers: { "X-Room": "1", "Content-Type": "application/json" },
    body: '{"seat":"s-ana"}',
    credentials: "same-origin",
    cache: "no-store",
  });
});

test("gives null for an answer without a body, and keeps seats from breaking out of the path", async () => {
  const fetched = answers(new Response(null, { status: 204 }));
  expect(await api.signOut()).toBeNull();
  await api.deleteSession("../x");
  expect(fetched).toHaveBeenLastCalledWith("/api/sessions/..%2Fx", expect.anything());
});

test.each([
  [new Response('{"code": "sign-in"}', { status: 401 }), new ApiError("sign-in", 401)],
  [new Response("<html>bad gateway</html>", { status: 502 }), new ApiError("unavailable", 502)],
  [new TypeError("network"), new ApiError("unreachable", 0)],
])("tells by a code what went wrong", async (answer, error) => {
  answers(answer);
  await expect(api.account()).rejects.toEqual(error);
});
