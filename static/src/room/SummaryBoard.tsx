/** A drawn board as a picture. It comes as an image from a blob, in which no script of a drawing could ever run. */
import { useEffect, useState } from "react";

export function SummaryBoard({ svg, title }: { svg: string; title: string }) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    if (!svg) return setAddress("");
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (!address) return null;
  return (
    <section>
      <h2>{title}</h2>
      <img className="summary-board" src={address} alt={title} />
    </section>
  );
}
