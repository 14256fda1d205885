/**
 * A person's picture with a museum label: name, role and side stand under it, never on it. Speaking is a still ring
 * with icon and words. Where no picture comes, the letters of the name stand.
 */
import "./Tile.css";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useText } from "../i18n";
import { names } from "../kinds";
import type { Quality } from "../protocol";
import { heightOf } from "../tiles";
import { initials, type PersonWords, Who } from "./Person";
import { QualityMark } from "./QualityMark";
import { SideSign } from "./SideSign";
import { StateMark } from "./StateMark";
import { useStream } from "./useStream";

export interface TileProps extends PersonWords {
  /** The person's picture; without it, letters. Its sound is played elsewhere: the video is silent. */
  stream?: MediaStream | null;
  /** A drawn picture instead of a stream. */
  picture?: ReactNode;
  speaking?: boolean;
  muted?: boolean;
  /** Has no microphone at all: reads and writes only. */
  textOnly?: boolean;
  /** The connection to this person. */
  quality?: Quality;
  /** One's own picture is a mirror. */
  mirrored?: boolean;
  /** Hears how high the picture is, in device pixels, and 0 when it goes. */
  onHeight?: (pixels: number) => void;
  /** Further controls on the label: pin, menu. */
  children?: ReactNode;
  as?: "li" | "div";
}

export function Tile({ stream, picture, children, as: Element = "li", mirrored, speaking, muted, textOnly, quality, onHeight, ...person }: TileProps) {
  return (
    <Element className={names("tile", speaking && !muted && "speaking")}>
      <Picture name={person.name} stream={stream} mirrored={mirrored} onHeight={onHeight}>
        {picture}
      </Picture>
      <div className="cap" data-side={person.side}>
        <SideSign side={person.side} />
        <Who {...person} />
        {quality && <QualityMark quality={quality} quiet />}
        <Voice speaking={speaking} muted={muted} textOnly={textOnly} />
        {children}
      </div>
    </Element>
  );
}

interface PictureProps extends Pick<TileProps, "stream" | "mirrored" | "onHeight"> {
  name: string;
  children?: ReactNode;
}

function Picture({ name, stream, mirrored, onHeight, children }: PictureProps) {
  const { t } = useText();
  const ref = useStream(stream);
  const box = useMemo(() => onHeight && heightOf(onHeight), [onHeight]);
  if (stream) {
    return (
      <div className="video" ref={box}>
        <video ref={ref} autoPlay playsInline muted className={mirrored ? "mirrored" : undefined} aria-label={t("tile-picture", { name })} />
      </div>
    );
  }
  if (children) return <div className="video">{children}</div>;
  return (
    <div className="video no-cam" role="img" aria-label={t("tile-no-camera")} ref={box}>
      {initials(name)}
    </div>
  );
}

/** What one hears of a person, as icon and words. */
export function Voice({ speaking, muted, textOnly }: Pick<TileProps, "speaking" | "muted" | "textOnly">) {
  const { t } = useText();
  if (textOnly) return <StateMark icon="chat">{t("voice-text-only")}</StateMark>;
  if (muted) return <StateMark icon="micOff">{t("voice-muted")}</StateMark>;
  if (speaking) {
    return (
      <StateMark icon="speaking" tone="speaking">
        {t("voice-speaking")}
      </StateMark>
    );
  }
  return (
    <StateMark icon="mic" iconOnly>
      {t("voice-on")}
    </StateMark>
  );
}

/** People in a grid that suits their number. */
export function Tiles({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  const style = { "--cols": columnsFor(count) } as CSSProperties;
  return (
    <ul className={names("tiles", count === 5 && "five")} style={style} aria-label={label}>
      {children}
    </ul>
  );
}

/** People in one row: the console, and wherever something else is the main thing. */
export function Strip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="strip" tabIndex={0} aria-label={label}>
      {children}
    </ul>
  );
}

/** How many columns show so many people largest on a wide screen. */
export function columnsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(count)));
}
