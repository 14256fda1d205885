/** The mediators' newest words to everyone: announced, and standing until dismissed; all of them are in the messages. */
import { useEffect, useState } from "react";
import { useView } from "../client";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { nameOf } from "../people";

export function AnnouncementNotice() {
  const { t } = useText();
  const view = useView();
  const newest = view.announced.at(-1);
  const [read, setRead] = useState<string | undefined>();
  const [known] = useState(newest?.line); // what was there before this page opened is not news
  const title = newest ? t(newest.rooms.length ? "announced-here-by" : "announced-by", { name: nameOf(view, newest.by) }) : "";
  const news = newest !== undefined && newest.line !== known && newest.line !== read;
  useEffect(() => {
    if (news) announce(`${title} ${newest.text}`, "assertive");
  }, [news, newest, title]);
  if (!news) return null;
  return (
    <Notice tone="room" icon="megaphone" title={title} onDismiss={() => setRead(newest.line)}>
      <span dir="auto">{newest.text}</span>
    </Notice>
  );
}
