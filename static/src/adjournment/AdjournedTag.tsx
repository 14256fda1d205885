/** That a session is adjourned, and until when, in the list of sessions. */
import type { Listed } from "../api";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";

export function AdjournedTag({ adjourned }: Pick<Listed, "adjourned">) {
  const { t, dateTime } = useText();
  if (!adjourned) return null;
  return <Tag>{adjourned.until === null ? t("adjourned-note") : t("admin-adjourned", { when: dateTime(adjourned.until) })}</Tag>;
}
