import { screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, test } from "vitest";
import { type Route, ROUTES, screenAt } from "./routes";
import { expectAccessible, show } from "./test/show";

const Console = () => <p>Console</p>;
const Room = () => <p>Room</p>;
const TABLE: readonly Route[] = [
  { path: "/console", screen: Console },
  { path: "/s/", screen: Room },
];

test("an address has its screen, whole or by its beginning", () => {
  expect(screenAt("/console", TABLE)).toBe(Console);
  expect(screenAt("/s/4fd1", TABLE)).toBe(Room);
});

test.each(["/nothing", "/console/more", "/sx"])("%s is told not to exist", async (path) => {
  const Screen = screenAt(path, TABLE);
  await show(
    <Suspense fallback="">
      <Screen />
    </Suspense>,
  );
  await screen.findByRole("heading", { name: "This page does not exist" });
  await expectAccessible();
});

test("no address stands twice in the table", () => {
  expect(new Set(ROUTES.map(({ path }) => path)).size).toBe(ROUTES.length);
});
