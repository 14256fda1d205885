/** Speaking time as a table: each side with its people, a bar for the eye and the time in words. */
import "./TalkTable.css";
import { Fragment } from "react";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import type { SideTalk } from "../speaking";
import { SideSign } from "./SideSign";

const SECOND = 1000; // ms: less is shown as none

export function TalkTable({ caption, sides }: { caption: string; sides: readonly SideTalk[] }) {
  const { t } = useText();
  const longest = Math.max(SECOND, ...sides.map(({ time }) => time));
  return (
    <table className="talk">
      <caption className="vh">{caption}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t("talk-who")}</th>
          <th scope="col">{t("talk-share")}</th>
          <th scope="col">{t("talk-time")}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ side, time, people }) => (
          <Fragment key={side}>
            <Line name={t(side === "n" ? "talk-neutral" : `side-${side}`)} side={side as Side} time={time} longest={longest} whole />
            {people.map(({ person, time: own }) => (
              <Line key={person.seat} name={person.name} side={side as Side} time={own} longest={longest} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Line({ name, side, time, longest, whole }: { name: string; side: Side; time: number; longest: number; whole?: boolean }) {
  const { duration } = useText();
  const bar = { "--v": `${time < SECOND ? 0 : (100 * time) / longest}%` } as React.CSSProperties;
  return (
    <tr className={whole ? "whole" : "single"}>
      <th scope="row">
        {whole ? (
          <span className="row tight">
            <SideSign side={side} />
            {name}
          </span>
        ) : (
          <bdi>{name}</bdi>
        )}
      </th>
      <td className="share">
        <div className={`bar ${side}`} data-side={side} aria-hidden="true">
          <span style={bar} />
        </div>
      </td>
      <td>
        <span aria-hidden="true">{duration(time)}</span>
        <span className="vh">{duration(time, "long")}</span>
      </td>
    </tr>
  );
}
