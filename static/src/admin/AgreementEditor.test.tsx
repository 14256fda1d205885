import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { AgreementEditor } from "./AgreementEditor";
import { NO_PROBLEM } from "./parts.testkit";

const TEXTS = { en: "1. What this is\nWe talk.", de: "Wir reden." };

test("read as people read it, changed as text, in each language", async () => {
  const onAgreement = vi.fn();
  await show(<AgreementEditor agreement={TEXTS} problems={NO_PROBLEM} onAgreement={onAgreement} />, "de");
  expect(screen.getByText("Wir reden.").closest("[lang=de]")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Wortlaut ändern" }));
  await userEvent.type(screen.getByRole("textbox"), "!");
  expect(onAgreement).toHaveBeenCalledExactlyOnceWith({ ...TEXTS, de: "Wir reden.!" });
});

test("an empty text is opened where it is missing", async () => {
  await show(<AgreementEditor agreement={{ ...TEXTS, de: "" }} problems={new Map([["agreement-de", "admin-problem-agreement"]])} onAgreement={vi.fn()} />);
  expect(screen.getByRole("textbox").getAttribute("lang")).toBe("de");
  expect(screen.getByRole("alert")).toBeTruthy();
});
