/** In the console: speak to all rooms for as long as a button is held, or, for who cannot hold one, until it is pressed again. */
import { useId, useState } from "react";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { RailSection } from "../components/ConsoleFrame";
import { useText } from "../i18n";
import type { View } from "../protocol";
import { HoldButton } from "./HoldButton";
import { type AddressSwitch, roomsAddressed } from "./useAddress";
import { useConsoleWords } from "../console/words";

export function SpeakToAllPart({ view, address }: { view: View; address: AddressSwitch }) {
  const { t, list } = useText();
  const words = useConsoleWords(view);
  const [lasting, setLasting] = useState(false);
  const note = useId();
  if (!address.offered) return null;
  const { speaking, taken, start, stop } = address;
  const hearing = list(roomsAddressed(view).map(words.room));
  return (
    <RailSection id="speak-to-all" title={t("address-title")}>
      <p className="small quiet" id={note}>
        {speaking ? t("address-heard-in", { rooms: hearing }) : t(taken ? "address-taken" : "address-note")}
      </p>
      {lasting ? (
        <Button icon={speaking ? "mic" : "megaphone"} pressed={speaking} unavailable={taken} aria-describedby={note} onClick={speaking ? stop : start}>
          {t(speaking ? "address-stop" : "address-start")}
        </Button>
      ) : (
        <HoldButton icon={speaking ? "mic" : "megaphone"} held={speaking} unavailable={taken} describedBy={note} onHold={start} onRelease={stop}>
          {t(speaking ? "address-let-go" : "address-hold")}
        </HoldButton>
      )}
      <Checkbox
        checked={lasting}
        hint={t("address-lasting-hint")}
        onCheck={(next) => {
          stop();
          setLasting(next);
        }}
      >
        {t("address-lasting")}
      </Checkbox>
    </RailSection>
  );
}
