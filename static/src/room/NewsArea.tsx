/** News in small form over the page's end. Problems stay until dismissed; what passes also stands elsewhere. */
import "./NewsArea.css";
import { useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Toast } from "../components/Notice";

export function NewsArea() {
  const { news } = useClient();
  const items = useSyncExternalStore(news.subscribe, news.get);
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
