import { makeStyles, tokens } from "@fluentui/react-components";
import { type Ref, useEffect, useRef } from "react";
import { moveAmong } from "../drawing/moveAmong";
import { BAR_HEIGHT, type Bar, shortKey, type TimelineDrawn } from "./layoutTimeline";
import { daysText } from "./stateOn";

const useStyles = makeStyles({
  around: {
    overflow: "auto",
    maxHeight: "420px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  svg: { display: "block", backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    cursor: "pointer",
    outlineStyle: "none",
    ":focus-visible > rect:first-of-type": {
      stroke: tokens.colorStrokeFocus2,
      strokeWidth: "3px",
    },
  },
  label: { fill: tokens.colorNeutralForeground1 },
  line: { stroke: tokens.colorNeutralStroke2 },
});

interface Props {
  readonly drawn: TimelineDrawn;
  readonly colourOf: (imposer: string) => string;
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
  readonly svgRef: Ref<SVGSVGElement>;
}

/** The part of the view that lies before the day. */
const BEFORE_TODAY = 0.7;
const FONT = "Segoe UI, sans-serif";
const GREY = "#8A8886";

/** Bars over time; the arrow keys lead from bar to bar. */
export function TimelineDrawing({ drawn, colourOf, chosen, onChoose, svgRef }: Props) {
  const styles = useStyles();
  const { width, height, bars, lanes, years, today } = drawn;
  const stop = chosen ?? bars[0]?.measure.row;
  const around = useRef<HTMLDivElement>(null);
  // The day that is asked for lies in view, with what leads up to it.
  useEffect(() => {
    const { current } = around;
    if (current) current.scrollLeft = today - current.clientWidth * BEFORE_TODAY;
  }, [today]);
  return (
    <div className={styles.around} ref={around}>
      <svg
        ref={svgRef}
        xmlns="http://www.w3.org/2000/svg"
        className={styles.svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Timeline, the past at the left. Arrow keys lead from bar to bar."
        onKeyDown={(event) =>
          moveAmong(event, {
            marks: bars,
            attribute: "data-bar",
            idOf: ({ measure }) => String(measure.row),
            choose: ({ measure }) => onChoose(measure.row),
            next: (key, from, at) => neighbour(bars, key, from, at),
          })
        }
      >
        <defs>
          <pattern id="unknown" width={6} height={6} patternUnits="userSpaceOnUse">
            <path d="M0,6L6,0" stroke={GREY} strokeWidth={1.5} />
          </pattern>
        </defs>
        {years.map(({ year, x }) => (
          <g key={year} aria-hidden>
            <line x1={x} x2={x} y1={16} y2={height} stroke="#C8C6C4" className={styles.line} />
            <text className={styles.label} x={x + 2} y={12} fontFamily={FONT} fontSize={10}>
              {year}
            </text>
          </g>
        ))}
        <line x1={today} x2={today} y1={0} y2={height} stroke="#C50F1F" strokeDasharray="4 3" />
        {lanes.map(({ key, x, y }) => (
          <text
            key={key}
            aria-hidden
            className={styles.label}
            {...{ x, y }}
            fontFamily={FONT}
            fontSize={11}
          >
            {shortKey(key)}
          </text>
        ))}
        {bars.map((bar) => (
          <g
            key={bar.measure.row}
            data-bar={bar.measure.row}
            className={styles.bar}
            role="button"
            tabIndex={bar.measure.row === stop ? 0 : -1}
            aria-pressed={bar.measure.row === chosen}
            aria-label={barText(bar)}
            onClick={() => onChoose(bar.measure.row)}
          >
            <BarShape bar={bar} colour={colourOf(bar.measure.imposer)} />
          </g>
        ))}
      </svg>
    </div>
  );
}

export const barText = ({ measure, stretch }: Pick<Bar, "measure" | "stretch">): string =>
  `${shortKey(measure.key)}: ${stretch.state}, ${daysText(measure)}`;

/** What is known is full, what is not is hatched with a question mark, what never applied is empty with a cross. */
function BarShape({ bar, colour }: { bar: Bar; colour: string }) {
  const { x, y, width, stretch, openFrom, measure } = bar;
  const [middle, end] = [y + BAR_HEIGHT / 2, x + width];
  const sign = { "in force": "", "never applied": "✕", "not known": "?" }[stretch.state];
  const isKnown = stretch.state === "in force";
  const full = isKnown ? Math.max(1, (openFrom ?? end) - x) : 0;
  return (
    <>
      <title>{barText(bar)}</title>
      <rect
        {...{ x, y, width }}
        height={BAR_HEIGHT}
        fill={stretch.state === "not known" ? "url(#unknown)" : isKnown ? colour : "#FFFFFF"}
        fillOpacity={isKnown ? 0.35 : 1}
        stroke={isKnown ? colour : GREY}
      />
      {isKnown && <rect {...{ x, y }} width={full} height={BAR_HEIGHT} fill={colour} />}
      {measure.end === null && (
        <path
          d={`M${end - 6},${y}L${end},${middle}L${end - 6},${y + BAR_HEIGHT}`}
          fill="none"
          stroke={isKnown ? colour : GREY}
          strokeWidth={2}
        />
      )}
      {sign !== "" && (
        <>
          <rect x={x + 2} y={y + 1} width={11} height={BAR_HEIGHT - 2} fill="#FFFFFF" />
          <text
            x={x + 4}
            y={middle + 4}
            fontFamily={FONT}
            fontSize={11}
            fontWeight="bold"
            fill="#000000"
            aria-hidden
          >
            {sign}
          </text>
        </>
      )}
    </>
  );
}

/** Left and right among the bars as they begin; up and down to the nearest of the next lane. */
function neighbour(bars: readonly Bar[], key: string, from: Bar, at: number): Bar | undefined {
  const steps: Readonly<Record<string, Bar | undefined>> = {
    ...{ ArrowLeft: bars[at - 1], ArrowRight: bars[at + 1] },
    ArrowUp: nearest(bars, from, from.lane - 1),
    ArrowDown: nearest(bars, from, from.lane + 1),
  };
  return steps[key];
}

const nearest = (bars: readonly Bar[], from: Bar, lane: number): Bar | undefined =>
  bars
    .filter((bar) => bar.lane === lane)
    .sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
