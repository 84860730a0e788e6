import { Failure } from "../../core/failure";
import type { Dataset } from "../../datasets/dataset";
import type { Row } from "../../datasets/tableSchema";
import { evaluateRowsLater } from "../boundary/evaluate";
import { text } from "../boundary/reader";
import { conditionParameters, conditionsIn, rowsWhere, tellingColumn } from "./bundled/conditions";
import { bundledDataset, columnOf } from "./bundled/datasets";

export const parameters = { dataset: text(), ...conditionParameters };

/**
 * Where figures of a bundled reference dataset come from: publisher and title, vintage, licence and confidence.
 *
 * Without conditions it speaks of the dataset as a whole.
 * @customfunction REFERENCE_SOURCE
 * @param dataset Name of the dataset, such as "ree-reliance".
 * @param [where_column_1] Column of the first condition.
 * @param [where_value_1] What that column has to hold.
 * @param [where_column_2] Column of the second condition.
 * @param [where_value_2] What that column has to hold.
 * @param [where_column_3] Column of the third condition.
 * @param [where_value_3] What that column has to hold.
 * @returns One line of text for the rows that match, which must have one source between them.
 * @example =LINCHPIN.REFERENCE_SOURCE("gdp-current-usd", "iso3", "China", "year", 2020) // World Bank, World Development Indicators, 2026-07-13, CC-BY-4.0 (World Bank terms), verified-primary
 * @limits A licence named here governs what you may pass on; the dataset's page in the task pane gives its terms.
 * @question Where does this figure come from, and may I pass it on?
 * @related REFERENCE, REFERENCE_TABLE, MODEL_VERSION
 */
export async function referenceSource(
  dataset: unknown,
  where_column_1?: unknown,
  where_value_1?: unknown,
  where_column_2?: unknown,
  where_value_2?: unknown,
  where_column_3?: unknown,
  where_value_3?: unknown,
): Promise<unknown[][]> {
  const first = [where_column_1, where_value_1, where_column_2, where_value_2];
  return evaluateRowsLater(
    parameters,
    [dataset, ...first, where_column_3, where_value_3],
    async (read) => {
      const conditions = conditionsIn(read);
      const data = await bundledDataset(read.dataset);
      if (conditions.length === 0) return sourceOfDataset(data);
      const rows = rowsWhere(data, conditions);
      const [line, ...others] = new Set(rows.map((row) => sourceOfRow(data, row)));
      if (line !== undefined && others.length === 0) return line;
      throw new Failure(
        "#N/A",
        `${String(rows.length)} rows match, from ${String(others.length + 1)} sources; add a condition, for example ${tellingColumn(data, rows)}.`,
      );
    },
  );
}

const sourceOfRow = (data: Dataset, row: Row): string =>
  ["source", "vintage", "licence", "confidence"]
    .map((name) => String(row[columnOf(data, name)] ?? "not stated"))
    .join(", ");

function sourceOfDataset(data: Dataset): string {
  const { attribution, vintage, licences } = data.description;
  const confidence = columnOf(data, "confidence");
  const kinds = new Set(data.rows.map((row) => String(row[confidence] ?? "not stated")));
  const licenceNames = licences.map(({ name }) => name).join(" and ");
  return [attribution.replace(/\.$/, ""), vintage, licenceNames, [...kinds].join(" and ")].join(
    ", ",
  );
}
