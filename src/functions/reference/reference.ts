import { Failure } from "../../core/failure";
import { evaluateRowsLater } from "../boundary/evaluate";
import { text } from "../boundary/reader";
import { conditionParameters, conditionsIn, onlyRowWhere } from "./bundled/conditions";
import { bundledDataset, columnOf } from "./bundled/datasets";

export const parameters = { dataset: text(), column: text(), ...conditionParameters };

/**
 * One figure from a bundled reference dataset: the given column of the row that meets the conditions.
 *
 * Datasets and columns go by their names or titles, as the task pane shows them. Countries may be written
 * as name or code. The figure changes only when the add-in's data do: for a figure that must not move,
 * import the dataset as a table.
 * @customfunction REFERENCE
 * @param dataset Name of the dataset, such as "gdp-current-usd".
 * @param column Column that holds the figure.
 * @param [where_column_1] Column of the first condition.
 * @param [where_value_1] What that column has to hold.
 * @param [where_column_2] Column of the second condition.
 * @param [where_value_2] What that column has to hold.
 * @param [where_column_3] Column of the third condition.
 * @param [where_value_3] What that column has to hold.
 * @returns The value of the one row that matches: a number in the column's unit, text, or a date as text.
 * @example =LINCHPIN.REFERENCE("gdp-current-usd", "gdp_current_usd", "iso3", "China", "year", 2020) // 14996414166715.1
 * @limits It returns figures as their sources state them: REFERENCE_SOURCE names source, vintage and confidence.
 * @question What is the official figure?
 * @related REFERENCE_TABLE, REFERENCE_SOURCE
 */
export async function reference(
  dataset: unknown,
  column: unknown,
  where_column_1?: unknown,
  where_value_1?: unknown,
  where_column_2?: unknown,
  where_value_2?: unknown,
  where_column_3?: unknown,
  where_value_3?: unknown,
): Promise<unknown[][]> {
  const first = [where_column_1, where_value_1, where_column_2, where_value_2];
  const given = [dataset, column, ...first, where_column_3, where_value_3];
  return evaluateRowsLater(parameters, given, async (read) => {
    const conditions = conditionsIn(read);
    const data = await bundledDataset(read.dataset);
    const at = columnOf(data, read.column);
    const value = onlyRowWhere(data, conditions)[at] ?? null;
    if (value !== null) return value;
    throw new Failure("#N/A", `${read.column} is blank in that row: its source states no figure.`);
  });
}
