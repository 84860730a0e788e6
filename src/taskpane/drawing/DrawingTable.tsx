import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTableStyles } from "../parts/useTableStyles";

const FIRST = 50;
const MORE = 200;

interface Props<Row> {
  /** What the table is of, for those who hear it. */
  readonly label: string;
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** The cells of a row. */
  readonly children: (row: Row) => ReactNode;
}

/** A drawing as text: its first rows, and more of them when asked. */
export function DrawingTable<Row>({ label, titles, rows, keyOf, children }: Props<Row>) {
  const styles = useTableStyles();
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={keyOf(row)}>{children(row)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button size="small" onClick={() => setShown(shown + MORE)}>
          {`Show more of ${rows.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}
