/** An address that leads nowhere: what may have happened, and what to do. */
import { Page } from "../components/AppFrame";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { usePageSigns } from "../pageSigns";

export default function NotFound() {
  const { t } = useText();
  usePageSigns(t("not-found-title"));
  return (
    <Page bar={<TopBar />} narrow>
      <h1 className="h1">{t("not-found-title")}</h1>
      <p className="lede">{t("not-found-help")}</p>
    </Page>
  );
}
