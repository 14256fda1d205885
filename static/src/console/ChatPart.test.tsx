import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, NOW, mediation, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const LINE = { line: "l-1", by: "s-ana", text: "The name matters more than the price.", at: NOW, roster: 0, shown_by: null };

test("a line of a private room may be offered; one of the joint session not", async () => {
  const view = withRoom(mediation(IN_CAUCUS), CAUCUS_A, { lines: [LINE] });
  const server = serverOf(view);
  const setTask = await railAt(server, "chat");
  await userEvent.click(screen.getByRole("button", { name: "May I share this?" }));
  expect(setTask).toHaveBeenCalledWith({ kind: "share", source: CAUCUS_A, itemKind: "line", items: ["l-1"], text: LINE.text });
  // Back in the joint session the caucus can still be read, not written.
  server.now({ ...mediation(), rooms: { ...mediation().rooms, [CAUCUS_A]: { ...view.rooms[CAUCUS_A]!, seated: [] } } });
  await userEvent.selectOptions(screen.getByLabelText("Chat of"), "Caucus, Side A");
  expect(screen.getByText("Go into this room to write in it.")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("Chat of"), "Joint session (you are here)");
  expect(screen.queryByRole("button", { name: "May I share this?" })).toBeNull();
});
