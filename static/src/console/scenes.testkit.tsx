/** Parts of the console as they stand there, for the tests of what is inside them. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { type Mock, vi } from "vitest";
import type { View } from "../protocol";
import { Dialogs } from "./Dialogs";
import { Rail, type RailPart } from "./Rail";
import { RoomsPart } from "./RoomsPart";
import type { SetTask, Task } from "./tasks";
import { NOW, type Server, showWith } from "./testkit";
import { useAddress } from "../turns/useAddress";
import { useActs } from "./useActs";
import { useAnswers } from "./useAnswers";
import { usePutAway } from "./usePutAway";

/** Much typing takes long on a busy machine. */
export const PATIENCE = 20_000; // ms

export const press = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole("button", { name }));

/** Opens the button's menu and chooses the action. */
export async function choose(button: string, action: string | RegExp): Promise<void> {
  await press(button);
  await userEvent.click(screen.getByRole("menuitem", { name: action }));
}

/** A room's column; the lobby has its plain name. */
export const column = (name: string) => within(screen.getByRole("region", { name: new RegExp(`^${name}(, now)?$`) }));
export const row = (name: string) => within(screen.getByRole("row", { name: new RegExp(name) }));

type Tasks = Mock<SetTask>;

function Dialog({ view, task, setTask }: { view: View; task: Task; setTask: SetTask }) {
  return <Dialogs view={view} task={task} setTask={setTask} acts={useActs(view, setTask)} />;
}

/** The dialog of a task. */
export async function dialogAt(server: Server, task: Task, code?: string): Promise<Tasks> {
  const setTask: Tasks = vi.fn();
  await showWith(server, (view) => <Dialog view={view} task={task} setTask={setTask} />, code);
  return setTask;
}

const BELL = { on: true, set: () => undefined };

function Board({ view, setTask }: { view: View; setTask: SetTask }) {
  return <RoomsPart view={view} now={NOW} bell={BELL} acts={useActs(view, setTask)} />;
}

/** The board of rooms. */
export async function boardAt(server: Server, code?: string): Promise<Tasks> {
  const setTask: Tasks = vi.fn();
  await showWith(server, (view) => <Board view={view} setTask={setTask} />, code);
  return setTask;
}

function Beside({ view, first, setTask }: { view: View; first: RailPart; setTask: SetTask }) {
  const [part, setPart] = useState(first);
  useAnswers(view);
  return <Rail view={view} part={part} onPart={setPart} now={NOW} acts={useActs(view, setTask)} address={useAddress()} away={usePutAway()} unread={2} onShortcuts={() => undefined} />;
}

/** What stands beside the rooms, one part of it open. */
export async function railAt(server: Server, first: RailPart, code?: string): Promise<Tasks> {
  const setTask: Tasks = vi.fn();
  await showWith(server, (view) => <Beside view={view} first={first} setTask={setTask} />, code);
  return setTask;
}
