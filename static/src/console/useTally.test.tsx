import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

test("the time with a side goes on over a reload of the page", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const { unmount } = await showWith(server, () => <Console />);
  server.now(mediation());
  await waitFor(() => expect(sessionStorage.getItem("room.times.s-mara")).toContain('"a"'));
  unmount();
  await showWith(serverOf(mediation()), () => <Console />);
  expect(screen.getByText(/Last alone with you/)).toBeTruthy();
});
