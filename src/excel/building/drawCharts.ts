import { CHART_ROWS, type Layout } from "../../models/layout/layOut";
import type { GridBlock, ModelChart } from "../../models/modelSpec";

/** Columns that two charts share. */
const HALF = [
  [0, 3],
  [4, 8],
] as const;

/** Draws the model's charts into the rows kept for them. */
export function drawCharts(sheet: Excel.Worksheet, layout: Layout): void {
  for (const { block, row } of layout.blocks) {
    if (block.kind !== "charts") continue;
    block.charts.forEach((chart, index) => {
      const [first, last] = block.charts.length === 1 ? [0, 6] : (HALF[index] ?? HALF[0]);
      const drawn = draw(sheet, layout, chart);
      drawn.setPosition(
        sheet.getRangeByIndexes(row, first, 1, 1),
        sheet.getRangeByIndexes(row + CHART_ROWS - 2, last, 1, 1),
      );
    });
  }
}

function draw(sheet: Excel.Worksheet, layout: Layout, chart: ModelChart): Excel.Chart {
  const { title, type, valueTitle, valueFormat } = chart;
  const drawn = sheet.charts.add(type, sourceOf(sheet, layout, chart), "Columns");
  drawn.name = title;
  drawn.title.text = title;
  drawn.legend.position = "Bottom";
  drawn.axes.valueAxis.title.text = valueTitle;
  drawn.axes.valueAxis.numberFormat = valueFormat;
  // Excel draws the first bar at the bottom, and lists read from the top.
  if (type.startsWith("Bar")) drawn.axes.categoryAxis.reversePlotOrder = true;
  return drawn;
}

function sourceOf(
  sheet: Excel.Worksheet,
  layout: Layout,
  { grid, first, last, rows }: ModelChart,
): Excel.Range {
  const placed = layout.blocks.find(
    (each): each is typeof each & { block: GridBlock } =>
      each.block.kind === "grid" && each.block.id === grid,
  );
  const ids = placed?.block.columns.map(({ id }) => id) ?? [];
  const [from, to] = [ids.indexOf(first), ids.indexOf(last)];
  if (!placed || from < 0 || to < from)
    throw new Error(`No columns ${first} to ${last} in ${grid}.`);
  return sheet.getRangeByIndexes(
    placed.body - 1,
    from,
    (rows ?? placed.block.rows) + 1,
    to - from + 1,
  );
}
