import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useStream } from "./useStream";

function Video({ stream }: { stream: MediaStream | null }) {
  return <video ref={useStream(stream)} muted />;
}

test("shows the stream, another one, or none, and plays on what a phone has stopped", () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  const [first, second] = [{ id: "1" } as MediaStream, { id: "2" } as MediaStream];
  const { container, rerender, unmount } = render(<Video stream={first} />);
  const video = container.querySelector("video");
  expect(video?.srcObject).toBe(first);
  rerender(<Video stream={second} />);
  expect(video?.srcObject).toBe(second);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(play).toHaveBeenCalledOnce(); // the first stream's watch has ended
  rerender(<Video stream={null} />);
  expect(video?.srcObject).toBeNull();
  unmount();
  document.body.click();
  expect(play).toHaveBeenCalledOnce();
});
