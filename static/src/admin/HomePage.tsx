/** The first address of the server: a mediator signs in; who was invited reads that their own link is the way in. */
import { useEffect } from "react";
import { api, ApiError } from "../api";
import { Page } from "../components/AppFrame";
import { Card } from "../components/Card";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";
import { AdminBar } from "./AdminBar";
import { CONSOLE, go } from "./places";
import { SignInForm } from "./SignInForm";

/** Who is signed in already goes on at once. */
async function goOnIfSignedIn(): Promise<void> {
  try {
    await api.account();
  } catch (error) {
    if (error instanceof ApiError) return; // the page shows the form, and the form shows what is wrong
    throw error;
  }
  go.to(CONSOLE);
}

export default function HomePage() {
  const { t } = useText();
  usePageSigns(t("admin-home-page"));
  useEffect(() => void goOnIfSignedIn(), []);
  return (
    <Page bar={<AdminBar />}>
      <div className="stack tight">
        <h1 className="h1">{t("admin-home-title")}</h1>
        <p className="lede">{t("admin-home-lede")}</p>
      </div>
      <div className="two">
        <Card title={t("admin-home-invited")}>
          <p>{t("admin-home-invited-how")}</p>
          <Notice icon="link" title={t("admin-home-link-lost")}>
            {t("admin-home-link-lost-how")}
          </Notice>
        </Card>
        <Card title={t("admin-home-mediator")}>
          <SignInForm onDone={() => go.to(CONSOLE)} />
        </Card>
      </div>
    </Page>
  );
}
