/** A sheet of paper on the page. */
import "./Card.css";
import type { ReactNode } from "react";
import { names } from "../kinds";

export function Card({ title, className, children }: { title?: string; className?: string; children: ReactNode }) {
  return (
    <section className={names("card stack", className)} aria-label={title}>
      {title && <h2 className="h2">{title}</h2>}
      {children}
    </section>
  );
}
