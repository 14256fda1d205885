/** Who the mediator is, and what a mediator does and does not do. */
import "./MediatorCard.css";
import { initials } from "../components/Person";
import { useText } from "../i18n";
import type { Person } from "../protocol";

export function MediatorCard({ mediators }: { mediators: readonly Person[] }) {
  const { t } = useText();
  return (
    <section className="card stack" aria-label={t("waiting-mediator", { count: mediators.length })}>
      {mediators.map((one) => (
        <div key={one.seat} className="row tight mediator">
          <span className="monogram" aria-hidden="true">
            {initials(one.name)}
          </span>
          <div>
            <h2 className="h2 read-title">
              <bdi>{one.name}</bdi>
            </h2>
            <p className="quiet">{t(one.role === "mediator" ? "waiting-your-mediator" : "role-co-mediator")}</p>
          </div>
        </div>
      ))}
      <p>{t("waiting-what-mediators-do", { count: mediators.length })}</p>
    </section>
  );
}
