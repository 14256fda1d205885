/** The top bar of the mediator's pages: who is signed in, the language, and the way out. */
import "./AdminBar.css";
import { Button } from "../components/Button";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";

export function AdminBar({ name, onSignOut }: { name?: string; onSignOut?: () => void }) {
  const { t } = useText();
  return (
    <TopBar title={name && <bdi>{name}</bdi>} note={name && t("admin-signed-in")}>
      <div className="bar-language">
        <LanguageSwitch labelHidden />
      </div>
      {onSignOut && (
        <Button kind="plain" onClick={onSignOut}>
          {t("admin-sign-out")}
        </Button>
      )}
    </TopBar>
  );
}
