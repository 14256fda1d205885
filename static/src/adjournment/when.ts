/** A day and a time as somebody chooses them, in their own time zone, and as everybody reads them in theirs. No DOM. */
import { ADJOURNMENT_DAYS } from "../adjourned";
import type { Text } from "../i18n/text";
import type { Ms } from "../protocol";

const DAY: Ms = 86_400_000;

/** What stands in the fields of a form: "2026-11-24" and "10:00". */
export interface Chosen {
  readonly day: string;
  readonly time: string;
}

/** The moment that is meant; null while it is not whole, or outside of what can be set. */
export function momentOf({ day, time }: Chosen, now: Ms): Ms | null {
  const moment = day && time ? new Date(`${day}T${time}`).getTime() : Number.NaN;
  return moment > now && moment <= now + ADJOURNMENT_DAYS * DAY ? moment : null;
}

/** A moment as it stands in the fields. */
export function chosenOf(moment: Ms): Chosen {
  const at = new Date(moment);
  const two = (value: number) => String(value).padStart(2, "0");
  return { day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}

/** What a form begins with: the same weekday of next week, at ten. */
export function nextWeek(now: Ms): Chosen {
  return { day: chosenOf(now + 7 * DAY).day, time: "10:00" };
}

/** "Tuesday 24 November 2026, 10:00". */
export function dayAndTime({ t, date, time }: Pick<Text, "t" | "date" | "time">, moment: Ms): string {
  return t("adjourned-day-and-time", { date: date(moment), time: time(moment) });
}

/** "Central European Standard Time": of that day, not of today. */
export function zoneOf(intl: string, moment: Ms): string {
  const parts = new Intl.DateTimeFormat(intl, { timeZoneName: "long" }).formatToParts(moment);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}
