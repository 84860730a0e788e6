import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Refresh } from "../../../excel/refresh/lookAtRefresh";
import { selectCells } from "../../../excel/explain/selectCells";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { GrowingList } from "../../parts/GrowingList";
import { Notice } from "../../parts/Notice";
import { rowTexts, textOf } from "./conflictText";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  values: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly refresh: Refresh;
  /** Whether withdrawn rows without work of the analyst's go. */
  readonly removes: boolean;
}

/** Every cell that changes by itself, old and new, and every row that the newer vintage no longer has. */
export function UpdateList({ refresh, removes }: Props) {
  const styles = useStyles();
  const { ours, plan, theirs } = refresh;
  const [failed, setFailed] = useState<string | null>(null);
  const rowText = useMemo(() => rowTexts(refresh), [refresh]);
  const show = (row: number, column: number, columns: number): void => {
    const place = { row: ours.bodyRow + row, column: ours.place.column + column };
    selectCells({ sheet: ours.sheet, ...place, rows: 1, columns }).then(
      () => setFailed(null),
      (error: unknown) => setFailed(sentenceFor(error)),
    );
  };
  const fieldOf = (column: number) =>
    theirs.description.schema.fields.find(({ name }) => name === ours.imported[column]);
  return (
    <>
      {failed !== null && <Notice intent="error">{failed}</Notice>}
      {plan.updates.length > 0 && (
        <section aria-label="Cells to update">
          <h3 className={styles.heading}>Cells to update</h3>
          <GrowingList
            items={plan.updates}
            first={10}
            more={100}
            keyOf={({ row, column }) => `${row} ${column}`}
          >
            {({ row, column, from, to }) => {
              const { row: place, key } = rowText(row);
              const title = ours.columns[column] ?? "";
              return (
                <>
                  <Link
                    as="button"
                    inline
                    onClick={() => show(row, column, 1)}
                    aria-label={`Show ${place}, ${title}`}
                  >
                    {place}
                  </Link>
                  , {key}, {title}:{" "}
                  <span className={styles.values}>
                    {textOf(from, fieldOf(column))} → {textOf(to, fieldOf(column))}
                  </span>
                </>
              );
            }}
          </GrowingList>
        </section>
      )}
      {plan.withdrawals.length > 0 && (
        <section aria-label="Rows withdrawn">
          <h3 className={styles.heading}>Rows withdrawn by the publisher</h3>
          <GrowingList items={plan.withdrawals} first={10} more={100} keyOf={({ row }) => row}>
            {({ row, touched }) => {
              const { row: place, key } = rowText(row);
              return (
                <>
                  <Link
                    as="button"
                    inline
                    onClick={() => show(row, 0, ours.columns.length)}
                    aria-label={`Show ${place}`}
                  >
                    {place}
                  </Link>
                  , {key}: {removes && !touched ? "goes" : "stays"}
                </>
              );
            }}
          </GrowingList>
        </section>
      )}
    </>
  );
}
