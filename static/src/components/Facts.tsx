/** Names and what belongs to them: "Mediator: Mara Lindqvist". */
import "./Facts.css";
import type { ReactNode } from "react";

export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts-list">
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
