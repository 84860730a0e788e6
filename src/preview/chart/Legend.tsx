import type { ChartData } from "./chartData";
import { colourOf } from "./picture";

/** About what a letter takes, and the square before it with the room after it. */
const LETTER = 6.2;
const SQUARE = 28;
export const LEGEND_LINE = 14;

interface Entry {
  readonly index: number;
  readonly name: string;
  readonly width: number;
}

/** Names as they are, in as many lines as they take: a name that is cut says nothing. */
export function legendLines({ series }: ChartData, width: number): Entry[][] {
  if (series.length < 2) return [];
  const lines: Entry[][] = [[]];
  for (const [index, { name }] of series.entries()) {
    const entry = { index, name, width: SQUARE + name.length * LETTER };
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && widthOf(line) + entry.width > width) lines.push([entry]);
    else line.push(entry);
  }
  return lines;
}

const widthOf = (line: readonly Entry[]): number =>
  line.reduce((total, { width }) => total + width, 0);

export function Legend({
  data,
  width,
  height,
}: {
  data: ChartData;
  width: number;
  height: number;
}) {
  const lines = legendLines(data, width);
  return lines.flatMap((line, row) => {
    const y = height - 10 - LEGEND_LINE * (lines.length - 1 - row);
    const start = Math.max(4, (width - widthOf(line)) / 2);
    return line.map(({ index, name }, place) => {
      const x = start + widthOf(line.slice(0, place));
      return (
        <g key={index} transform={`translate(${String(x)} ${String(y)})`}>
          <rect y={-8} width={8} height={8} fill={colourOf(data, index)} />
          <text x={12}>{name}</text>
        </g>
      );
    });
  });
}
