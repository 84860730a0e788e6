import type { ChartData } from "./chartData";

/** What all kinds of chart are drawn with. */
export const PALETTE = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
];

/** As the chart says, else by its place. */
export const colourOf = ({ series }: ChartData, index: number): string =>
  series[index]?.colour || (PALETTE[index % PALETTE.length] ?? "");

export interface PictureProps {
  type: string;
  title: string;
  data: ChartData;
  width: number;
  height: number;
  /** Of the numbers along the value axis. */
  valueFormat: string;
  /** What is measured along it. */
  valueTitle: string;
  /** What the names along the other axis are. */
  namesTitle: string;
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
