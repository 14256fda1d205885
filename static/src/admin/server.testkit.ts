/** A server for the tests of these pages: answers by method and path, and remembers what it was asked. */
import { vi } from "vitest";

interface Asked {
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

type Answers = Record<string, unknown>;

/** Answers each "GET /api/account" and so on; an array is a status with a code: [401, "sign-in"]; anything else is the body. */
export function serve(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const key = `${init.method ?? "GET"} ${path}`;
    asked.push({ path: key, body: typeof init.body === "string" ? JSON.parse(init.body) : undefined, headers: init.headers as Record<string, string> });
    if (!(key in answers)) throw new TypeError(`nothing answers ${key}`);
    const answer = answers[key];
    if (Array.isArray(answer) && typeof answer[0] === "number") return new Response(JSON.stringify({ code: answer[1] }), { status: answer[0] });
    if (answer === undefined) return new Response(null, { status: 204 });
    return new Response(JSON.stringify(answer), { status: 200 });
  });
  return asked;
}
