import { axisLabel, axisTicks } from "./axis";
import type { ChartData } from "./chartData";
import { chartFamily } from "./chartFamily";
import { Legend, LEGEND_LINE, legendLines } from "./Legend";
import { colourOf, type PictureProps, shorten } from "./picture";
import { PiePicture } from "./PiePicture";
import { type TimeAxis, timeAxis } from "./timeAxis";

const EDGE = { top: 34, right: 16, bottom: 46, left: 52 };
/** For the title of the value axis: above its labels where bars stand, below them where they lie. */
const TITLE_ABOVE = 12;
const TITLE_BELOW = 10;
/** For the title of the axis of names, below these. */
const NAMES_TITLE = 13;

/** A chart as Excel would draw it, near enough to judge the figures. */
export function ChartPicture(props: PictureProps) {
  const { type, title, data, width, height } = props;
  const family = chartFamily(type);
  return (
    <svg
      role="img"
      aria-label={title || "Chart"}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      style={{ width: "100%", height: "100%", background: "#fff", border: "1px solid #d0d0d0" }}
      fontFamily="system-ui, sans-serif"
      fontSize={11}
      fill="#404040"
    >
      <text x={width / 2} y={20} textAnchor="middle" fontSize={14}>
        {title}
      </text>
      {family === "none" ? (
        <text x={width / 2} y={height / 2} textAnchor="middle">
          The preview does not draw charts of type {type}.
        </text>
      ) : family === "pie" ? (
        <PiePicture {...props} />
      ) : (
        <Plot {...props} family={family} />
      )}
      <Legend {...{ data, width, height }} />
    </svg>
  );
}

/** About what a letter takes. */
const LETTER = 7;

/** Of the width, for the names beside bars that lie, as far as they need it. */
const MOST_NAMES = 0.4;

/** Letters that the names beside bars have room for. */
const nameLength = ({ categories }: ChartData, width: number): number =>
  Math.min(Math.max(4, ...categories.map(({ length }) => length)), (width * MOST_NAMES) / LETTER);

/** Of the width, for the name of a year. */
const YEAR = 60;

type PlotProps = PictureProps & { family: "bar" | "column" | "line" };

function Plot(props: PlotProps) {
  const { type, data, width, height, family, valueFormat, valueTitle } = props;
  const stacked = type.includes("Stacked");
  const upright = family !== "bar";
  const longest = Math.floor(nameLength(data, width));
  const left = upright ? EDGE.left : longest * LETTER + 14;
  const top = EDGE.top + (upright && valueTitle ? TITLE_ABOVE : 0);
  const legend = LEGEND_LINE * Math.max(0, legendLines(data, width).length - 1);
  const namesTitle = upright ? props.namesTitle : "";
  const bottom =
    EDGE.bottom +
    legend +
    (!upright && valueTitle ? TITLE_BELOW : 0) +
    (namesTitle ? NAMES_TITLE : 0);
  const [across, down] = [width - left - EDGE.right, height - top - bottom];
  const [length, breadth] = upright ? [down, across] : [across, down];
  const ticks = axisTicks(stacked ? stackTotals(data) : data.series.flatMap(numbers));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const along = (value: number) => ((value - low) / (high - low)) * length;
  const slot = breadth / Math.max(data.categories.length, 1);
  const place = (aside: number, value: number): [x: number, y: number] =>
    upright ? [left + aside, height - bottom - along(value)] : [left + along(value), top + aside];
  const time = family === "line" && data.days ? timeAxis(data.days, breadth / YEAR) : null;
  const shared = { data, place, slot, upright, breadth, longest, time };
  return (
    <>
      <Grid {...shared} ticks={ticks} valueFormat={valueFormat} />
      <text
        x={upright ? 8 : width - EDGE.right}
        y={upright ? EDGE.top - 2 : height - 26 - legend}
        textAnchor={upright ? "start" : "end"}
        fontSize={10}
      >
        {valueTitle}
      </text>
      <text x={left + breadth / 2} y={height - 26 - legend} textAnchor="middle" fontSize={10}>
        {namesTitle}
      </text>
      {family === "line" ? <Lines {...shared} /> : <Bars {...shared} stacked={stacked} />}
    </>
  );
}

interface PlotArea {
  data: ChartData;
  place: (across: number, value: number) => [x: number, y: number];
  slot: number;
  upright: boolean;
  breadth: number;
  longest: number;
  time: TimeAxis | null;
}

interface GridProps extends PlotArea {
  ticks: number[];
  valueFormat: string;
}

function Grid(props: GridProps) {
  const { data, place, slot, upright, breadth, ticks, valueFormat } = props;
  const widest = Math.max(...data.categories.map(({ length }) => Math.min(length, 10)), 0);
  // Names in a row are left out where they would run into each other.
  const room = upright ? widest * LETTER + 6 : 13;
  const every = Math.max(1, Math.ceil(room / slot));
  return (
    <>
      {ticks.map((tick) => {
        const [x1, y1] = place(0, tick);
        const [x2, y2] = place(breadth, tick);
        return (
          <g key={tick}>
            <line {...{ x1, y1, x2, y2 }} stroke="#e4e4e4" />
            <text
              x={upright ? x1 - 6 : x1}
              y={upright ? y1 + 4 : y2 + 14}
              textAnchor={upright ? "end" : "middle"}
            >
              {axisLabel(tick, valueFormat)}
            </text>
          </g>
        );
      })}
      {props.time?.named.map(({ day, label }) => {
        const [x, y] = place((props.time?.place(day) ?? 0) * breadth, ticks[0] ?? 0);
        return (
          <g key={day}>
            <line x1={x} y1={y} x2={x} y2={y + 4} stroke="#a0a0a0" />
            <text x={x} y={y + 16} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      {data.categories.map((category, index) => {
        if (props.time || index % every !== 0) return null;
        const [x, y] = place(slot * (index + 0.5), ticks[0] ?? 0);
        return (
          <text
            key={index}
            x={upright ? x : x - 6}
            y={upright ? y + 16 : y + 4}
            textAnchor={upright ? "middle" : "end"}
          >
            {shorten(
              category,
              upright ? Math.max(4, Math.floor((slot * every) / LETTER)) : props.longest,
            )}
          </text>
        );
      })}
    </>
  );
}

function Bars({ data, place, slot, stacked }: PlotArea & { stacked: boolean }) {
  const lanes = stacked ? 1 : Math.max(data.series.length, 1);
  const thickness = (slot * 0.7) / lanes;
  return data.categories.flatMap((_, category) => {
    let above = 0;
    let below = 0;
    return data.series.map((series, index) => {
      const value = series.values[category] ?? 0;
      const from = stacked ? (value < 0 ? below : above) : 0;
      if (value < 0) below += value;
      else above += value;
      const across = slot * (category + 0.15) + (stacked ? 0 : thickness * index);
      const [x1, y1] = place(across, from);
      const [x2, y2] = place(across + thickness, from + value);
      return (
        <rect
          key={`${String(category)}.${String(index)}`}
          x={Math.min(x1, x2)}
          y={Math.min(y1, y2)}
          width={Math.abs(x2 - x1)}
          height={Math.abs(y2 - y1)}
          fill={colourOf(data, index)}
        />
      );
    });
  });
}

function Lines({ data, place, slot, time, breadth }: PlotArea) {
  const across = (index: number): number =>
    time ? time.place(data.days?.[index] ?? 0) * breadth : slot * (index + 0.5);
  return data.series.map((series, index) => {
    const points = series.values.flatMap((value, category) => {
      return value === null ? [] : [place(across(category), value).join(",")];
    });
    const stroke = colourOf(data, index);
    return (
      <polyline key={index} points={points.join(" ")} fill="none" stroke={stroke} strokeWidth={2} />
    );
  });
}

const numbers = (series: ChartData["series"][number]) =>
  series.values.filter((value) => value !== null);

function stackTotals({ categories, series }: ChartData): number[] {
  return categories.flatMap((_, category) => {
    const values = series.map(({ values: all }) => all[category] ?? 0);
    const sum = (sign: number) =>
      values.filter((value) => value * sign > 0).reduce((total, value) => total + value, 0);
    return [sum(1), sum(-1)];
  });
}
