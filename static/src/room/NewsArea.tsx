/** News in small form over the page's end. Problems stay until dismissed; what passes also stands elsewhere. */
import "./NewsArea.css";
import { useEffect, useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Toast } from "../components/Notice";

interface Props {
  /** The page is about something else than the one before it: what passed there is dropped. */
  anew?: boolean;
}

export function NewsArea({ anew = false }: Props) {
  const { news } = useClient();
  const items = useSyncExternalStore(news.subscribe, news.get);
  useEffect(() => {
    if (anew) news.forgetPassing();
  }, [news, anew]);
  return (
    <div className="news-area">
      {items.map(({ id, tone, words }) => (
        <Toast key={id} tone={tone} onClose={() => news.dismiss(id)}>
          {words}
        </Toast>
      ))}
    </div>
  );
}
