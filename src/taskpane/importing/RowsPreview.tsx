import { makeStyles, tokens } from "@fluentui/react-components";
import type { Dataset } from "../../datasets/dataset";
import { useTableStyles } from "../parts/useTableStyles";
import { shownCell } from "./shownCell";

const ROWS = 8;

const useStyles = makeStyles({
  more: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The first rows as they will arrive in the sheet. */
export function RowsPreview({ dataset }: { dataset: Dataset }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { fields } = dataset.description.schema;
  const rows = dataset.rows.slice(0, ROWS);
  const isNumber = fields.map(({ type }) => type === "number" || type === "integer");
  return (
    <>
      <div className={table.scroll} role="region" aria-label="First rows" tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              {fields.map((field, column) => (
                <th
                  key={field.name}
                  scope="col"
                  title={field.title}
                  className={isNumber[column] ? "number" : undefined}
                >
                  {field.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {fields.map((field, column) => (
                  <td key={field.name} className={isNumber[column] ? "number" : undefined}>
                    {shownCell(row[column] ?? null, field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.more}>{extentOf(rows.length, dataset.rows.length)}</p>
    </>
  );
}

function extentOf(shown: number, all: number): string {
  if (shown < all) return `The first ${shown} of ${all.toLocaleString("en-US")} rows.`;
  if (all === 0) return "No rows.";
  return all === 1 ? "The only row." : `All ${all} rows.`;
}
