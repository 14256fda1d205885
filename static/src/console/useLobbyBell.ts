/**
 * A sound when somebody comes to wait, and what stands for it: the words in the live region; the lobby's own column
 * shows it too. It is the sound of joining, which can be switched off here and in the settings.
 */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import type { View } from "../protocol";
import { changeSettings, settings, useSettings } from "../settings";
import { play } from "../sounds";
import { lobbyOf } from "./board";

export interface Bell {
  on: boolean;
  set: (on: boolean) => void;
}

export function useLobbyBell(view: View, ring: () => void = () => play("join")): Bell {
  const { t, list } = useText();
  const { sounds } = useSettings();
  const known = useRef<ReadonlySet<string>>(new Set());
  const waiting = lobbyOf(view).filter(({ person }) => person.seat !== view.you);
  const seats = waiting.map(({ person }) => person.seat).join(" ");
  useEffect(() => {
    const fresh = waiting.filter(({ person }) => !known.current.has(person.seat));
    known.current = new Set(waiting.map(({ person }) => person.seat));
    if (!fresh.length) return;
    announce(t("console-waits", { names: list(fresh.map(({ person }) => person.name)), count: fresh.length }));
    ring();
    // Only when somebody comes or goes: seats stands for all that is read here.
  }, [seats]);
  const set = useCallback((on: boolean) => changeSettings({ sounds: { ...settings.get().sounds, join: on } }), []);
  return useMemo(() => ({ on: sounds.join, set }), [sounds.join, set]);
}
