/** The Fluent files: complete, alike, and nothing in the source without words. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { LANGUAGES } from "./languages";

const SOURCE = join(import.meta.dirname, "..");
// What t and rich are called with: a whole id, or the fixed beginning of one that is put together.
const WHOLE = /\b(?:t|rich)\(\s*(?:[\w.]+\s*\?\s*"([a-z0-9-]+)"\s*:\s*)?"([a-z0-9-]+)"/g;
const BEGUN = /\b(?:t|rich)\(\s*`([a-z0-9-]*)\$\{/g;

function filesOf(code: string): string {
  return readFileSync(join(SOURCE, "locales", `${code}.ftl`), "utf8");
}

/** Every message with the sorted names of its variables. */
function messagesOf(code: string): Map<string, string> {
  const messages = new Map<string, string>();
  const walk = (node: unknown, found: Set<string>) => {
    if (!node || typeof node !== "object") return;
    const { type, name } = node as { type?: unknown; name?: unknown };
    if (type === "var" && typeof name === "string") found.add(name);
    for (const value of Object.values(node)) walk(value, found);
  };
  for (const { id, value } of new FluentResource(filesOf(code)).body) {
    const found = new Set<string>();
    walk(value, found);
    messages.set(id, [...found].sort().join(" "));
  }
  return messages;
}

function sources(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^gallery/.test(path));
}

const english = messagesOf("en");

test.each(LANGUAGES.map(({ code }) => code))("%s says everything that English says, with the same variables", (code) => {
  expect(Object.fromEntries(messagesOf(code))).toEqual(Object.fromEntries(english));
});

test.each(LANGUAGES.map(({ code }) => code))("%s has no line that Fluent cannot read, and no id twice", (code) => {
  const ids = [...filesOf(code).matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...messagesOf(code).keys()].sort()).toEqual([...ids].sort());
});

test("every id in the source has words", () => {
  const missing: string[] = [];
  for (const path of sources()) {
    const source = readFileSync(join(SOURCE, path), "utf8");
    for (const [, first, second] of source.matchAll(WHOLE)) {
      for (const id of [first, second]) if (id && !english.has(id)) missing.push(`${path}: ${id}`);
    }
    for (const [, start = ""] of source.matchAll(BEGUN)) {
      if (![...english.keys()].some((id) => id.startsWith(start))) missing.push(`${path}: ${start}…`);
    }
  }
  expect(missing).toEqual([]);
});
