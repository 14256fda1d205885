/** A personal link to copy. It is shown this once: the server keeps only what proves it. */
import { useId, useRef, useState } from "react";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";

export function LinkLine({ name, link }: { name: string; link: string }) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "by-hand">();
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
      announce(t("admin-link-copied", { name }));
    } catch {
      // Not allowed by the browser: the text is selected, for the person's own copy command.
      field.current?.select();
      setCopied("by-hand");
    }
  };
  return (
    <div className="stack tight">
      <div className="link-line">
        <input ref={field} id={id} className="input" dir="ltr" readOnly value={link} aria-label={t("admin-link-of", { name })} onFocus={(event) => event.target.select()} />
        <Button icon={copied === "yes" ? "check" : "copy"} onClick={() => void copy()}>
          {t(copied === "yes" ? "admin-copied" : "admin-copy")}
        </Button>
      </div>
      {copied === "by-hand" && <p className="small quiet">{t("admin-copy-by-hand")}</p>}
    </div>
  );
}
