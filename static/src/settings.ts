/** What a person set on this device: sounds one by one, single-key shortcuts. Kept in the browser, never sent. */
import { useSyncExternalStore } from "react";
import { Observable } from "./observable";

export const SOUND_KINDS = ["join", "leave", "move", "message"] as const;
export type SoundKind = (typeof SOUND_KINDS)[number];

export interface Settings {
  readonly sounds: Readonly<Record<SoundKind, boolean>>;
  /** Single letters act, such as M for the microphone. */
  readonly shortcuts: boolean;
}

const STORED = "room.settings";
const FIRST: Settings = { sounds: { join: true, leave: true, move: true, message: true }, shortcuts: true };

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? "{}") as Partial<Settings>;
    return { ...FIRST, ...kept, sounds: { ...FIRST.sounds, ...kept.sounds } };
  } catch {
    return FIRST; // storage is off, or somebody else wrote there
  }
}

export const settings = new Observable<Settings>(read());

export function changeSettings(part: Partial<Settings>): void {
  settings.change(part);
  try {
    localStorage.setItem(STORED, JSON.stringify(settings.get()));
  } catch {
    return; // storage is off: the choice holds for this page
  }
}

export function useSettings(): Settings {
  return useSyncExternalStore(settings.subscribe, settings.get);
}
