import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { Checks } from "../components/Checks";
import { fakeTrack } from "../test/seat";
import { expectAccessible, show } from "../test/show";
import { MicrophoneRow } from "./MicrophoneRow";

class Recorder {
  static last: Recorder;
  static size = 10;
  state = "inactive";
  mimeType = "audio/webm";
  ondataavailable: (event: { data: Blob }) => void = () => undefined;
  onstop: () => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor() {
    Recorder.last = this;
  }

  start() {
    this.state = "recording";
  }

  stop() {
    this.state = "inactive";
    this.ondataavailable({ data: new Blob(["x".repeat(Recorder.size)]) });
    this.onstop();
  }
}

let ends: () => void = () => undefined;
const sinks: string[] = [];

class Player {
  constructor(readonly address: string) {}
  setSinkId(id: string) {
    sinks.push(id);
    return Promise.resolve();
  }
  play() {
    return Promise.resolve();
  }
  addEventListener(_: string, ended: () => void) {
    ends = ended;
  }
}

function browser(size = 10) {
  Recorder.size = size;
  sinks.length = 0;
  vi.stubGlobal("MediaRecorder", Recorder);
  vi.stubGlobal("MediaStream", class {});
  vi.stubGlobal("Audio", Player);
  URL.createObjectURL = () => "blob:1";
  URL.revokeObjectURL = vi.fn();
}

afterEach(() => void vi.unstubAllGlobals());

test("records, plays it back on the chosen speaker, and forgets it", async () => {
  browser();
  await show(
    <Checks>
      <MicrophoneRow capture={{ track: fakeTrack("audio"), problem: null }} found="works" speaker="sp-1" />
    </Checks>,
  );
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Record 3 seconds" }));
  expect(screen.getByText("Say something now.")).toBeTruthy();
  await act(async () => Recorder.last.stop());
  expect(await screen.findByText("This is how you sound.")).toBeTruthy();
  expect(sinks).toEqual(["sp-1"]);
  await act(async () => ends());
  expect(await screen.findByText(/Heard nothing\? Choose another microphone/)).toBeTruthy();
  expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:1");
  expect(screen.getByRole("button", { name: "Record again" })).toBeTruthy();
});

test("says what to do when nothing was recorded", async () => {
  browser(0);
  await show(
    <Checks>
      <MicrophoneRow capture={{ track: fakeTrack("audio"), problem: null }} found="works" speaker="" />
    </Checks>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Record 3 seconds" }));
  await act(async () => Recorder.last.stop());
  expect(await screen.findByText(/The recording did not work\. Choose another microphone/)).toBeTruthy();
});

test("a browser that cannot record offers nothing", async () => {
  await show(
    <Checks>
      <MicrophoneRow capture={{ track: fakeTrack("audio"), problem: null }} found="works" speaker="" />
    </Checks>,
  );
  expect(screen.queryByRole("button")).toBeNull();
});
