import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { settings } from "../settings";
import Console from "./Console";
import { PATIENCE } from "./scenes.testkit";
import { mediation, person, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

beforeEach(() => sessionStorage.clear());

test("somebody who comes to wait is announced; the sound can be switched off in the lobby", async () => {
  const server = serverOf(mediation());
  await showWith(server, () => <Console />);
  const view = mediation();
  server.now({ ...view, people: { ...view.people, "s-oleg": person("s-oleg", "Oleg Marin", "expert", "n", { standing: "waiting", room: null }) } });
  await waitFor(() => expect(document.body.textContent).toContain("Oleg Marin waits in the lobby."));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Lobby and hold" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /switch off/ }));
  expect(settings.get().sounds.join).toBe(false);
});
