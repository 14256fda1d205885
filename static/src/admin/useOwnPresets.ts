/** The account's own presets: read once, and again after each change. */
import { useCallback, useEffect, useState } from "react";
import { api, type Presets } from "../api";
import { type Task, useTask } from "./useTask";

export interface OwnPresets {
  /** Undefined until they are there. */
  kept: Presets | undefined;
  /** How reading them goes. */
  task: Task;
  load: () => Promise<boolean>;
}

export function useOwnPresets(): OwnPresets {
  const task = useTask();
  const [kept, setKept] = useState<Presets>();
  const { run } = task;
  const load = useCallback(() => run(async () => setKept(await api.presets())), [run]);
  useEffect(() => {
    void load();
    // Once; whoever changes them asks again.
  }, []);
  return { kept, task, load };
}
