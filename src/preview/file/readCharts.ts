import type { Worksheet } from "@cj-tech-master/excelts";
import { xmlDecode } from "@cj-tech-master/excelts/xml";
import { parseA1, splitSheetName } from "../workbook/a1";
import type { Area, Chart, Workbook } from "../workbook/workbook";
import { boxIn, type FileRange } from "./boxIn";
import type { Place } from "./place";

type FileChart = ReturnType<Worksheet["getCharts"]>[number];
type Group = NonNullable<FileChart["chartModel"]>["chart"]["plotArea"]["chartTypes"][number];

/** The charts of a sheet that the preview draws; their names are not in what the library reads. */
export function readCharts(workbook: Workbook, { source, sheet }: Place): void {
  for (const [index, chart] of source.getCharts().entries()) {
    const read = readChart(workbook, sheet, chart);
    if (!read) continue;
    const name = read.title || `Chart ${String(index + 1)}`;
    workbook.setChart({ ...read, id: crypto.randomUUID(), name, sheet });
  }
}

function readChart(
  workbook: Workbook,
  sheet: string,
  chart: FileChart,
): Omit<Chart, "id" | "name" | "sheet"> | null {
  const [group, ...others] = chart.chartModel?.chart.plotArea.chartTypes ?? [];
  const type = group && others.length === 0 ? typeOf(group) : null;
  const series = group && seriesOf(workbook, group);
  const box = series && sourceOf(series);
  const place = boxIn(workbook, sheet, (chart as unknown as { range: FileRange }).range);
  if (type === null || !series || !box || !place) return null;
  const properties = { ...axesOf(chart), ...coloursOf(group, type) };
  series.forEach(({ values, categories }, index) => {
    const path = `series.${String(index)}`;
    Object.assign(properties, { [`${path}.values`]: values.text });
    if (categories) Object.assign(properties, { [`${path}.xAxisValues`]: categories.text });
  });
  return { type, ...box, ...place, title: chart.title ?? "", properties };
}

function typeOf(group: Group): string | null {
  const { type, grouping, barDir } = group as { type: string; grouping?: string; barDir?: string };
  const stacked = { stacked: "Stacked", percentStacked: "Stacked100" }[grouping ?? ""];
  if (type === "bar") return `${barDir === "bar" ? "Bar" : "Column"}${stacked ?? "Clustered"}`;
  if (type === "line") return `Line${hasMarkers(group) ? "Markers" : ""}${stacked ?? ""}`;
  return { pie: "Pie", doughnut: "Doughnut" }[type] ?? null;
}

const hasMarkers = (group: Group): boolean => (group as { marker?: boolean }).marker === true;

interface Cells {
  readonly area: Area;
  readonly text: string;
}

interface Series {
  readonly name: Cells | null;
  readonly categories: Cells | null;
  readonly values: Cells;
}

interface Reference {
  readonly strRef?: { readonly formula?: string };
  readonly numRef?: { readonly formula?: string };
}

function seriesOf(workbook: Workbook, group: Group): Series[] | null {
  const sheets = workbook.sheets();
  const cellsOf = (reference: Reference | undefined): Cells | null => {
    const text = reference?.strRef?.formula ?? reference?.numRef?.formula ?? "";
    const { sheetName, rest } = splitSheetName(text);
    const block = parseA1(rest);
    const id = sheets.find(({ name }) => name === sheetName)?.id;
    return block && id !== undefined ? { area: { sheet: id, ...block }, text } : null;
  };
  const given = (group as { series?: Record<"tx" | "cat" | "val", Reference>[] }).series ?? [];
  const read = given.map(({ tx, cat, val }) => {
    return { name: cellsOf(tx), categories: cellsOf(cat), values: cellsOf(val) };
  });
  const whole = read.filter((each): each is Series => each.values !== null);
  return whole.length > 0 && whole.length === read.length ? whole : null;
}

/** The block that the series lie in side by side; null where they do not, as the preview draws blocks. */
function sourceOf(series: readonly Series[]): Pick<Chart, "source" | "seriesBy"> | null {
  const parts = series.flatMap(({ name, categories, values }) => [name, categories, values]);
  const areas = parts.flatMap((part) => part?.area ?? []);
  const [first] = areas;
  if (!first || areas.some(({ sheet }) => sheet !== first.sheet)) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  const source = { sheet: first.sheet, row, column, rows, columns };
  const lines = series.length + (series[0]?.categories ? 1 : 0);
  const areColumns = series.every(({ values }) => values.area.columns === 1);
  if (areColumns && columns === lines) return { source, seriesBy: "Columns" };
  const areRows = series.every(({ values }) => values.area.rows === 1);
  return areRows && rows === lines ? { source, seriesBy: "Rows" } : null;
}

interface FileAxis {
  readonly axisType: string;
  readonly title?: { readonly rawTx?: string };
  readonly numFmt?: { readonly formatCode?: string };
  readonly tickLblSkip?: number;
  readonly scaling?: { readonly orientation?: string };
}

function axesOf({ chartModel }: FileChart): Record<string, unknown> {
  const axes = (chartModel?.chart.plotArea.axes ?? []) as FileAxis[];
  const values = axes.find(({ axisType }) => axisType === "val");
  const names = axes.find(({ axisType }) => axisType === "cat" || axisType === "date");
  const isOverTime = names?.axisType === "date";
  const facts = {
    "axes.valueAxis.title.text": titleOf(values),
    "axes.valueAxis.numberFormat": values?.numFmt?.formatCode,
    "axes.categoryAxis.title.text": titleOf(names),
    "axes.categoryAxis.categoryType": isOverTime ? "DateAxis" : undefined,
    "axes.categoryAxis.baseTimeUnit": isOverTime ? "Days" : undefined,
    "axes.categoryAxis.numberFormat": isOverTime ? names.numFmt?.formatCode : undefined,
    "axes.categoryAxis.tickLabelSpacing": names?.tickLblSkip,
    "axes.categoryAxis.reversePlotOrder": names?.scaling?.orientation === "maxMin" || undefined,
    "legend.position": chartModel?.chart.legend?.legendPos === "b" ? "Bottom" : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function titleOf(axis: FileAxis | undefined): string | undefined {
  const runs = [...(axis?.title?.rawTx ?? "").matchAll(/<a:t>([^<]*)<\/a:t>/g)];
  return runs.length > 0 ? runs.map(([, run = ""]) => xmlDecode(run)).join("") : undefined;
}

/** The library keeps how a series is drawn as the file has it. */
interface Drawn {
  readonly spPr?: { readonly _rawXml?: string };
}

const LINE = /<a:ln\b.*?<\/a:ln>/s;
const SOLID = /<a:solidFill>\s*<a:srgbClr val="([0-9A-F]{6})"/i;

function coloursOf(group: Group, type: string): Record<string, string> {
  const isLine = type.startsWith("Line");
  const given = (group as { series?: Drawn[] }).series ?? [];
  const found = given.flatMap(({ spPr: { _rawXml: drawn = "" } = {} }, index) => {
    const part = isLine ? (LINE.exec(drawn)?.[0] ?? "") : drawn.replace(LINE, "");
    const colour = SOLID.exec(part)?.[1];
    if (colour === undefined) return [];
    const path = `series.${String(index)}.format.${isLine ? "line" : "fill"}.color`;
    return [[path, `#${colour.toUpperCase()}`]];
  });
  return Object.fromEntries(found) as Record<string, string>;
}
