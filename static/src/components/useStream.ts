/** A stream in a video of the page, played on after the browser or the device has stopped it. */
import { type RefObject, useEffect, useRef } from "react";
import { onRevival } from "../revival";

/** Returns the reference for the video that shows `stream`. */
export function useStream(stream: MediaStream | null | undefined): RefObject<HTMLVideoElement | null> {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    video.srcObject = stream ?? null;
    return onRevival(() => {
      if (video.paused) video.play().catch(() => undefined); // not yet: the next sign tries again
    });
  }, [stream]);
  return ref;
}
