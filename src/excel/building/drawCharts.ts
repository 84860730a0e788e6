import { CHART_ROWS, type Layout } from "../../models/layout/layOut";
import type { GridBlock, ModelChart } from "../../models/modelSpec";

/** Columns that two charts share. */
const HALF = [
  [0, 3],
  [4, 8],
] as const;

/** Draws the model's charts into the rows kept for them. */
export async function drawCharts(sheet: Excel.Worksheet, layout: Layout): Promise<void> {
  const drawn: { readonly chart: Excel.Chart; readonly source: Source }[] = [];
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
      drawn.push({ chart, source });
    });
  }
  if (drawn.length === 0) return;
  await sheet.context.sync();
  for (const { chart, source } of drawn) setSeries(sheet, chart, source);
  await sheet.context.sync();
}

function draw(
  sheet: Excel.Worksheet,
  { title, type, valueTitle, valueFormat }: ModelChart,
  { row, column, rows, columns, headers }: Source,
): Excel.Chart {
  const source = sheet.getRangeByIndexes(row, column, rows, columns);
  const drawn = sheet.charts.add(type, source, "Columns");
  drawn.name = title;
  drawn.title.text = title;
  drawn.legend.position = "Bottom";
  drawn.axes.valueAxis.title.text = valueTitle;
  drawn.axes.valueAxis.numberFormat = valueFormat;
  // Excel draws the first bar at the bottom, and lists read from the top. Names beside bars say what they are.
  if (type.startsWith("Bar")) drawn.axes.categoryAxis.reversePlotOrder = true;
  else drawn.axes.categoryAxis.title.text = headers[0] ?? "";
  return drawn;
}

/**
 * Excel takes a first column for labels only where it finds texts, and a label that a function is still asked for
 * is none. So every series is told its cells, and one too many goes.
 */
function setSeries(sheet: Excel.Worksheet, chart: Excel.Chart, source: Source): void {
  const { row, column, rows, columns } = source;
  const body = (at: number) => sheet.getRangeByIndexes(row + 1, column + at, rows - 1, 1);
  const { items } = chart.series;
  for (const surplus of items.slice(columns - 1).reverse()) surplus.delete();
  for (let at = 1; at < columns; at++) {
    const series = items[at - 1] ?? chart.series.add(source.headers[at]);
    series.setValues(body(at));
    series.setXAxisValues(body(0));
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
