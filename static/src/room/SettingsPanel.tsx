/** Devices, language, sounds one by one, single-key shortcuts. Everything here holds for this device alone. */
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { LanguageSwitch } from "../components/LanguageSwitch";
import { Meter } from "../components/Meter";
import { Panel } from "../components/Panel";
import { useText } from "../i18n";
import { useLevel } from "../meter";
import { changeSettings, SOUND_KINDS, useSettings } from "../settings";
import { playTest } from "../sounds";
import { DevicePickers } from "./DevicePickers";
import { useDevices } from "./useMedia";

export function SettingsPanel({ onClose, onShortcuts }: { onClose?: () => void; onShortcuts: () => void }) {
  const { t } = useText();
  const { sounds, shortcuts } = useSettings();
  return (
    <Panel title={t("settings-title")} closeLabel={t("settings-close")} onClose={onClose}>
      <div className="stack roomy">
        <DeviceSettings />
        <LanguageSwitch />
        <fieldset className="stack tight plain-set">
          <legend className="h3">{t("settings-sounds")}</legend>
          {SOUND_KINDS.map((kind) => (
            <Checkbox key={kind} checked={sounds[kind]} onCheck={(on) => changeSettings({ sounds: { ...sounds, [kind]: on } })}>
              {t(`settings-sound-${kind}`)}
            </Checkbox>
          ))}
        </fieldset>
        <Checkbox checked={shortcuts} onCheck={(on) => changeSettings({ shortcuts: on })} hint={t("settings-shortcuts-hint")}>
          {t("settings-shortcuts")}
        </Checkbox>
        <Button icon="help" onClick={onShortcuts}>
          {t("shortcuts-title")}
        </Button>
      </div>
    </Panel>
  );
}

function DeviceSettings() {
  const { t } = useText();
  const { media } = useClient();
  const devices = useDevices();
  const level = useLevel(devices.microphone.track);
  return (
    <div className="stack">
      <DevicePickers />
      {devices.microphone.track ? (
        <p className="row tight small">
          <Meter level={level} /> {t("settings-level")}
        </p>
      ) : (
        <Button icon="mic" onClick={() => void media.devices.open("microphone")}>
          {t("settings-find-devices")}
        </Button>
      )}
      <Button icon="speaker" onClick={() => playTest()}>
        {t("check-speaker-play")}
      </Button>
    </div>
  );
}
