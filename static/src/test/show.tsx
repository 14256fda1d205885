/** Shows a component in a language, and checks what is shown with axe. */
import { render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { loadText, type Text, Words } from "../i18n";
import { LANGUAGES } from "../i18n/languages";

export async function textIn(code: string): Promise<Text> {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`No such language: ${code}`);
  return loadText(language);
}

/** The component inside the words of a language; English if not said. */
export async function show(ui: ReactNode, code = "en"): Promise<RenderResult> {
  const first = await textIn(code);
  return render(<Words first={first}>{ui}</Words>);
}

/** axe on the whole page. Colours need a browser that paints: they are checked in Chromium. */
export async function expectAccessible(): Promise<void> {
  const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
