import { type Answer, evaluateRowsLater } from "../boundary/evaluate";
import { text } from "../boundary/reader";
import { nameList, optional } from "../boundary/vector";
import { conditionParameters, conditionsIn, rowsWhere } from "./bundled/conditions";
import { bundledDataset, columnOf } from "./bundled/datasets";

export const parameters = {
  dataset: text(),
  columns: optional(nameList()),
  ...conditionParameters,
};

/**
 * A bundled reference dataset, or the rows and columns of it asked for, as a spilled table with a header.
 *
 * It is a live view for looking and for feeding other functions; to add rows or change figures, import
 * the dataset as a table with the task pane.
 * @customfunction REFERENCE_TABLE
 * @param dataset Name of the dataset, such as "tariff-timeline".
 * @param [columns] Columns to show, one or a range, in that order. Default all.
 * @param [where_column_1] Column of the first condition.
 * @param [where_value_1] What that column has to hold.
 * @param [where_column_2] Column of the second condition.
 * @param [where_value_2] What that column has to hold.
 * @param [where_column_3] Column of the third condition.
 * @param [where_value_3] What that column has to hold.
 * @returns A table with header row; what the source does not state is "", dates are text.
 * @example =LINCHPIN.REFERENCE_TABLE("bom-article", {"item","origin"}, "parent", "F-35 / tactical drone") // {"item","origin";"Carbon Fiber Shell","USA";"NdFeB Magnets","CHN";"Gallium-Nitride Amp","JPN"}
 * @limits Excel takes about 250,000 cells in one answer: narrow larger datasets by conditions, or import them.
 * @question Which figures does the reference data hold?
 * @related REFERENCE, REFERENCE_SOURCE
 */
export async function referenceTable(
  dataset: unknown,
  columns?: unknown[][],
  where_column_1?: unknown,
  where_value_1?: unknown,
  where_column_2?: unknown,
  where_value_2?: unknown,
  where_column_3?: unknown,
  where_value_3?: unknown,
): Promise<unknown[][]> {
  const first = [where_column_1, where_value_1, where_column_2, where_value_2];
  const given = [dataset, columns, ...first, where_column_3, where_value_3];
  return evaluateRowsLater(parameters, given, async (read): Promise<Answer> => {
    const conditions = conditionsIn(read);
    const data = await bundledDataset(read.dataset);
    const { fields } = data.description.schema;
    const shown = read.columns
      ? [...read.columns].map((name) => columnOf(data, name))
      : fields.map((_, i) => i);
    return [
      shown.map((at) => fields[at]?.name ?? ""),
      ...rowsWhere(data, conditions).map((row) => shown.map((at) => row[at] ?? "")),
    ];
  });
}
