/** The mediator's pages at /console: the list of sessions, a new one, or one with its people. Who is not signed in is asked to. */
import { useEffect, useState } from "react";
import { api, ApiError } from "../api";
import { Page } from "../components/AppFrame";
import { Card } from "../components/Card";
import { useKeptFocus } from "../components/useKeptFocus";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import type { Removed } from "./kinds";
import { AdminBar } from "./AdminBar";
import { CreatedSession } from "./CreatedSession";
import { type Created, NewSession } from "./NewSession";
import { go, HOME, LIST, NEW, sessionOf, useHash } from "./places";
import { SessionList } from "./SessionList";
import { SessionPage } from "./SessionPage";
import { SignInForm } from "./SignInForm";
import { TaskProblem, useTask } from "./useTask";

/** The account's name; null: nobody is signed in; undefined: not known yet. */
type Who = string | null | undefined;

async function whoIsIt(): Promise<string | null> {
  try {
    return (await api.account()).name;
  } catch (error) {
    if (error instanceof ApiError && error.code === "sign-in") return null;
    throw error;
  }
}

export default function ConsolePage() {
  const { t } = useText();
  const task = useTask();
  const [who, setWho] = useState<Who>();
  usePageSigns(t("admin-sessions"));
  useKeptFocus();
  const look = () => void task.run(async () => setWho(await whoIsIt()));
  // Once; signing in asks again.
  useEffect(look, []);
  const signOut = () =>
    void task.run(async () => {
      await api.signOut();
      go.to(HOME);
    });
  return (
    <Page bar={<AdminBar name={who ?? undefined} onSignOut={who ? signOut : undefined} />}>
      <TaskProblem task={task} />
      {who === null && (
        <Card title={t("admin-home-mediator")}>
          <SignInForm onDone={look} />
        </Card>
      )}
      {who && <Inside who={who} />}
    </Page>
  );
}

function Inside({ who }: { who: string }) {
  const hash = useHash();
  const [created, setCreated] = useState<Created>();
  const [removed, setRemoved] = useState<Removed>();
  const session = sessionOf(hash);
  useEffect(() => {
    // Another page inside this one begins at its top, and its words are read from there.
    scrollTo?.(0, 0);
    if (hash !== NEW) setCreated(undefined);
  }, [hash]);
  if (hash === NEW) return created ? <CreatedSession created={created} /> : <NewSession mediator={who} onCreated={setCreated} />;
  if (session) {
    const deleted = (what: Removed) => {
      setRemoved(what);
      location.hash = LIST;
    };
    return <SessionPage key={session} id={session} onRemoved={deleted} />;
  }
  return <SessionList removed={removed} onSeen={() => setRemoved(undefined)} />;
}
