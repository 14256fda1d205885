import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { BEGAN, inJoint } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { useView } from "../client";
import { ChatPanel } from "./ChatPanel";

function Chat() {
  return <ChatPanel room={useView().rooms.joint!} />;
}

test("what one writes stands there once: on its way, then told, before and after the answer", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Chat />);
  const lines = () => screen.getAllByText("Good morning").map((line) => line.closest("li")?.textContent?.includes("being sent…"));
  await userEvent.type(screen.getByLabelText("Write to this room"), "Good morning{Enter}");
  expect(lines()).toEqual([true]);
  await seat.tell({ t: "said", at: BEGAN, line: "i-1", room: "joint", by: "s-ana", text: "Good morning" });
  expect(lines()).toEqual([false]);
  await seat.answer();
  expect(lines()).toEqual([false]);
});

test("the same words written twice stand there twice", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Chat />);
  for (const words of ["Yes{Enter}", "Yes{Enter}"]) await userEvent.type(screen.getByLabelText("Write to this room"), words);
  await seat.tell({ t: "said", at: BEGAN, line: "i-1", room: "joint", by: "s-ana", text: "Yes" });
  expect(screen.getAllByText("Yes")).toHaveLength(2);
  expect(screen.getAllByText("being sent…")).toHaveLength(1);
});
