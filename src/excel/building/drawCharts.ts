import { CHART_ROWS, type Layout } from "../../models/layout/layOut";
import type { GridBlock, Meaning, ModelChart } from "../../models/modelSpec";

/** Columns that two charts share. */
const HALF = [
  [0, 3],
  [4, 8],
] as const;

/** Draws the model's charts into the rows kept for them. */
export async function drawCharts(sheet: Excel.Worksheet, layout: Layout): Promise<void> {
  const drawn: Drawn[] = [];
  for (const { block, row } of layout.blocks) {
    if (block.kind !== "charts") continue;
    block.charts.forEach((each, index) => {
      const [first, last] = block.charts.length === 1 ? [0, 6] : (HALF[index] ?? HALF[0]);
      const source = sourceOf(layout, each);
      const chart = draw(sheet, each, source);
      chart.setPosition(
        sheet.getRangeByIndexes(row, first, 1, 1),
        sheet.getRangeByIndexes(row + CHART_ROWS - 2, last, 1, 1),
      );
      chart.series.load("items/name");
      drawn.push({ chart, source, spec: each });
    });
  }
  if (drawn.length === 0) return;
  await sheet.context.sync();
  for (const each of drawn) setSeries(sheet, each);
  await sheet.context.sync();
}

interface Drawn {
  readonly chart: Excel.Chart;
  readonly source: Source;
  readonly spec: ModelChart;
}

/** Apart in lightness too, for those who do not tell red from green and for print in grey. */
const COLOURS: Readonly<Record<Meaning, string>> = {
  own: "#1F4E79",
  "other side": "#ED7D31",
  lost: "#C00000",
  beside: "#A5A5A5",
};

function draw(
  sheet: Excel.Worksheet,
  { title, type, days, valueTitle, valueFormat }: ModelChart,
  { row, column, rows, columns, headers }: Source,
): Excel.Chart {
  const source = sheet.getRangeByIndexes(row, column, rows, columns);
  const drawn = sheet.charts.add(type, source, "Columns");
  drawn.name = title;
  drawn.title.text = title;
  drawn.legend.position = "Bottom";
  drawn.axes.valueAxis.title.text = valueTitle;
  drawn.axes.valueAxis.numberFormat = valueFormat;
  const { categoryAxis } = drawn.axes;
  if (type.startsWith("Bar")) {
    // Excel draws the first bar at the bottom, and lists read from the top. Names beside bars say what they are.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
  } else categoryAxis.title.text = headers[0] ?? "";
  if (days) {
    categoryAxis.categoryType = "DateAxis";
    categoryAxis.baseTimeUnit = "Days";
    categoryAxis.numberFormat = "yyyy-mm";
  }
  return drawn;
}

/**
 * Excel takes a first column for labels only where it finds texts, and a label that a function is still asked for
 * is none. So every series is told its cells, and one too many goes.
 */
function setSeries(sheet: Excel.Worksheet, { chart, source, spec }: Drawn): void {
  const { row, column, rows, columns } = source;
  const body = (at: number) => sheet.getRangeByIndexes(row + 1, column + at, rows - 1, 1);
  const { items } = chart.series;
  for (const surplus of items.slice(columns - 1).reverse()) surplus.delete();
  for (let at = 1; at < columns; at++) {
    const series = items[at - 1] ?? chart.series.add(source.headers[at]);
    series.setValues(body(at));
    series.setXAxisValues(body(0));
    const meaning = spec.meanings?.[at - 1];
    if (meaning && spec.type === "Line") series.format.line.color = COLOURS[meaning];
    else if (meaning) series.format.fill.setSolidColor(COLOURS[meaning]);
    // The one that was taken for a series too has shifted the names.
    if (items.length !== columns - 1) series.name = source.headers[at] ?? "";
  }
}

/** Header and body of the columns of a chart, the labels first. */
interface Source {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly headers: readonly string[];
}

function sourceOf(layout: Layout, { grid, first, last, rows }: ModelChart): Source {
  const placed = layout.blocks.find(
    (each): each is typeof each & { block: GridBlock } =>
      each.block.kind === "grid" && each.block.id === grid,
  );
  const ids = placed?.block.columns.map(({ id }) => id) ?? [];
  const [from, to] = [ids.indexOf(first), ids.indexOf(last)];
  if (!placed || from < 0 || to < from)
    throw new Error(`No columns ${first} to ${last} in ${grid}.`);
  return {
    row: placed.body - 1,
    column: from,
    rows: (rows ?? placed.block.rows) + 1,
    columns: to - from + 1,
    headers: placed.block.columns.slice(from, to + 1).map(({ header }) => header),
  };
}
