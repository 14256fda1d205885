import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { AppFrame, Main, Page } from "./AppFrame";
import { Panel } from "./Panel";
import { TopBar } from "./TopBar";

test.each([
  ["joint", undefined],
  ["lobby", undefined],
  ["caucus", "single"],
  ["counsel", "single"],
  ["mediators", "single"],
  ["consultation", "double"],
] as const)("the walls of a %s room: %s", async (kind, walls) => {
  const { container } = await show(<AppFrame kind={kind}>here</AppFrame>);
  expect(container.querySelector<HTMLElement>(".app")?.dataset.walls).toBe(walls);
});

test("the keyboard's first stop leads to the main part", async () => {
  await show(
    <AppFrame kind="joint">
      <TopBar />
      <Main panel={<Panel title="Agenda">Rent</Panel>}>People</Main>
    </AppFrame>,
  );
  await userEvent.tab();
  expect(document.activeElement?.getAttribute("href")).toBe("#main");
  expect(screen.getByRole("main").id).toBe("main");
  await expectAccessible();
});

test("a page has a bar and a sheet", async () => {
  await show(
    <Page bar={<TopBar />} narrow>
      <h1>The agreement</h1>
    </Page>,
  );
  expect(screen.getByRole("main").className).toContain("narrow");
  await expectAccessible();
});
