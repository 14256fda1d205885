/** One thing at a time that the server is asked for: whether it is under way, and in words why it did not work. */
import { useCallback, useState } from "react";
import { ApiError } from "../api";
import { InlineAlert } from "../components/Notice";
import { useText } from "../i18n";

export interface Task {
  busy: boolean;
  /** A code of the server, or "unreachable"; undefined while all is well. */
  failed: string | undefined;
  /** Does it and keeps what happened; true when it worked. While one is under way another does nothing. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  dismiss: () => void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (busy) return false;
      setBusy(true);
      setFailed(undefined);
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setFailed(error.code);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [busy],
  );
  const dismiss = useCallback(() => setFailed(undefined), []);
  return { busy, failed, run, dismiss };
}

/** Why it did not work, in words; it stays until it is dismissed. */
export function TaskProblem({ task, words = {} }: { task: Task; words?: Record<string, string> }) {
  const { t, has } = useText();
  if (!task.failed) return null;
  const known = `admin-failed-${task.failed}`;
  return <InlineAlert title={words[task.failed] ?? (has(known) ? t(known) : t("admin-failed-unavailable"))} onDismiss={task.dismiss} />;
}
