import { useTableStyles } from "../parts/useTableStyles";
import type { LargeTable } from "./engine/largeTable";

/** The first rows of a file, as they are written in it. */
export function FirstRows({ table }: { readonly table: LargeTable }) {
  const styles = useTableStyles();
  return (
    <div className={styles.scroll} role="region" aria-label="First rows of the file" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.head.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={table.columns[column]?.name ?? column}>
                  {cell === null ? "" : String(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
