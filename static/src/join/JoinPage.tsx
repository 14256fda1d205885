/** The frame of the screens between the link and the room: case, way in, exits, and what is wrong with the line. */
import type { ReactNode } from "react";
import { Page } from "../components/AppFrame";
import { Steps } from "../components/Steps";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { LineNotice } from "../room/LineNotice";
import { NewsArea } from "../room/NewsArea";
import { useView } from "../client";
import { useLeave } from "../room/useLeave";

export type JoinStep = "agree" | "check" | "wait" | "join";
const STEPS: readonly JoinStep[] = ["agree", "check", "wait", "join"];

export function JoinSteps({ step }: { step: JoinStep }) {
  const { t } = useText();
  return <Steps label={t("steps-label")} steps={STEPS.map((one) => t(`step-${one}`))} current={STEPS.indexOf(step)} />;
}

/** A sheet with the exits; the line's trouble and news stand over the sheet's words. */
export function JoinPage({ step, narrow, children }: { step?: JoinStep; narrow?: boolean; children: ReactNode }) {
  const view = useView();
  const { ask, dialog } = useLeave();
  return (
    <>
      <Page bar={<TopBar title={<bdi>{view.title}</bdi>} onLeave={ask} />} narrow={narrow}>
        {step && <JoinSteps step={step} />}
        <LineNotice />
        {children}
      </Page>
      <NewsArea />
      {dialog}
    </>
  );
}
