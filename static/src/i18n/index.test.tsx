import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { LANGUAGES, useLanguage, useText } from ".";

function Probe() {
  const { t } = useText();
  const { language, change } = useLanguage();
  const german = LANGUAGES[1];
  return <button onClick={() => german && void change(german)}>{`${language.code} ${t("leave")}`}</button>;
}

test("a change of language reaches every word", async () => {
  await show(<Probe />);
  const button = screen.getByRole("button", { name: "en Leave" });
  await act(async () => button.click());
  await screen.findByRole("button", { name: "de Verlassen" });
  expect(document.documentElement.lang).toBe("de");
});
