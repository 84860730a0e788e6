import type { Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { chartFamily } from "../chart/chartFamily";
import { plainText } from "../workbook/plainText";
import type { Chart, Sheet } from "../workbook/workbook";
import { chartCorners } from "./chartCorners";
import { absoluteIn, seriesCells } from "./chartSeries";
import type { SavedWorkbook } from "./workbookPicture";

installChartSupport();

/** Excel's own, in points. */
const LINE_WIDTH = 2.25;

/** Charts that the preview does not draw are not written either. */
export function writeChart(workbook: SavedWorkbook, chart: Chart, target: Worksheet): void {
  const family = chartFamily(chart.type);
  if (family === "none") return;
  const series = seriesOf(chart, workbook.sheets());
  const options = { series, ...(chart.title ? { title: chart.title } : {}) };
  const plotted = { ...options, ...axesOf(chart) };
  const place = chartCorners(workbook, chart);
  const isStacked = chart.type.includes("Stacked");
  // Without an overlap Excel sets the parts of a stack beside each other.
  const bars = isStacked
    ? { grouping: "stacked" as const, overlap: 100 }
    : { grouping: "clustered" as const };
  if (family === "column") target.addColumnChart({ ...plotted, ...bars }, place);
  else if (family === "bar") target.addBarChart({ ...plotted, ...bars }, place);
  else if (family === "line") {
    target.addLineChart({ ...plotted, showMarker: chart.type.includes("Markers") }, place);
  } else target.addPieChart(options, place);
  if (isOverTime(chart)) measureTime(target, chart);
}

const text = ({ properties }: Chart, path: string): string => plainText(properties[path]);

const isOverTime = (chart: Chart): boolean =>
  text(chart, "axes.categoryAxis.categoryType") === "DateAxis";

/** The library makes an axis of names only: the one that it made becomes one of days. */
function measureTime(target: Worksheet, chart: Chart): void {
  const axes = target.getCharts().at(-1)?.chartModel?.chart.plotArea.axes ?? [];
  const at = axes.findIndex(({ axisType }) => axisType === "cat");
  const axis = axes[at];
  if (!axis) return;
  const formatCode = text(chart, "axes.categoryAxis.numberFormat") || "yyyy-mm-dd";
  const shared = Object.fromEntries(Object.entries(axis).filter(([key]) => key !== "lblAlgn"));
  axes[at] = {
    ...(shared as unknown as typeof axis),
    ...{ axisType: "date", baseTimeUnit: "days", auto: false },
    numFmt: { formatCode, sourceLinked: false },
  };
}

/** What the axes measure and how, as far as a model says it. */
function axesOf(chart: Chart) {
  const title = text(chart, "axes.valueAxis.title.text");
  const numFmt = text(chart, "axes.valueAxis.numberFormat");
  const names = text(chart, "axes.categoryAxis.title.text");
  const isReversed = chart.properties["axes.categoryAxis.reversePlotOrder"] === true;
  return {
    valueAxis: {
      majorGridlines: true,
      ...(title === "" ? {} : { title }),
      ...(numFmt === "" ? {} : { numFmt, numFmtLinked: false }),
      // The figures stay at the foot of bars that are read from the top.
      ...(isReversed ? { crosses: "max" as const } : {}),
    },
    categoryAxis: {
      ...(names === "" ? {} : { title: names }),
      ...(isReversed ? { orientation: "maxMin" as const } : {}),
      ...(chart.properties["axes.categoryAxis.tickLabelSpacing"] === 1 ? { tickLblSkip: 1 } : {}),
    },
    ...(text(chart, "legend.position") === "Bottom" ? { legendPosition: "b" as const } : {}),
  };
}

function seriesOf(chart: Chart, sheets: readonly Sheet[]) {
  const isLine = chartFamily(chart.type) === "line";
  return seriesCells(chart).map(({ name, categories, values }, index) => {
    const formula = absoluteIn(sheets, categories);
    const isPlain = isLine && !chart.type.includes("Markers");
    const path = `series.${String(index)}.format.${isLine ? "line" : "fill"}.color`;
    const colour = text(chart, path).replace("#", "");
    return {
      name: { formula: absoluteIn(sheets, name) },
      categories: isOverTime(chart) ? { numRef: { formula } } : formula,
      values: absoluteIn(sheets, values),
      // Where nothing is said of them, some programs draw curves and marks.
      ...(isLine && { smooth: false }),
      ...(isPlain && { marker: { symbol: "none" as const } }),
      ...(colour === "" ? {} : isLine ? { line: colour, lineWidth: LINE_WIDTH } : { fill: colour }),
    };
  });
}
