import { makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../../parts/Notice";
import { useTableStyles } from "../../parts/useTableStyles";
import { errorCode } from "../../../sheet/errorValue";
import { errorSentence, shownValue, type Outcome } from "../../services/evaluate";
import { count } from "../../../core/count";

const ROWS = 6;
const COLUMNS = 6;

const useStyles = makeStyles({
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What the formula comes to, before it is inserted. */
export function ValuePreview({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  if (outcome.state === "calculating") return <p className={styles.quiet}>Calculating…</p>;
  if (outcome.state === "waiting") return <p className={styles.quiet}>{outcome.sentence}</p>;
  if (outcome.state === "problem") {
    return (
      <Notice intent="error">
        {outcome.code !== undefined && <strong>{outcome.code} </strong>}
        {outcome.sentence}
      </Notice>
    );
  }
  const { rows } = outcome;
  const columns = rows[0]?.length ?? 0;
  const failed = rows.flat().find((value) => errorCode(value) !== undefined);
  return (
    <>
      {rows.length * columns === 1 ? (
        <p className={styles.value}>{shownValue(rows[0]?.[0]) || "Empty text."}</p>
      ) : (
        <Rows rows={rows} columns={columns} />
      )}
      {failed !== undefined && (
        <Notice intent="info">
          <strong>{errorCode(failed)} </strong>
          {errorSentence(failed)}
        </Notice>
      )}
    </>
  );
}

function Rows({ rows, columns }: { rows: readonly (readonly unknown[])[]; columns: number }) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <>
      <div className={table.scroll} role="region" aria-label="First rows" tabIndex={0}>
        <table className={table.table}>
          <tbody>
            {rows.slice(0, ROWS).map((row, r) => (
              <tr key={r}>
                {row.slice(0, COLUMNS).map((value, c) => (
                  <td key={c} className={typeof value === "number" ? "number" : undefined}>
                    {shownValue(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>{sizeSentence(rows.length, columns)}</p>
    </>
  );
}

function sizeSentence(rows: number, columns: number): string {
  const size = `${count(rows, "row")} × ${count(columns, "column")}`;
  const cut = [
    ...(rows > ROWS ? [`the first ${ROWS} rows`] : []),
    ...(columns > COLUMNS ? [`${COLUMNS} columns`] : []),
  ];
  return cut.length === 0 ? `${size}.` : `${size}; shown: ${cut.join(", ")}.`;
}

/** The outcome as it is said aloud; null for what is not worth saying. */
export function saidOutcome(outcome: Outcome): string | null {
  if (outcome.state === "calculating" || outcome.state === "waiting") return null;
  if (outcome.state === "problem") return outcome.sentence;
  const { rows } = outcome;
  const columns = rows[0]?.length ?? 0;
  return rows.length * columns === 1
    ? `Gives ${shownValue(rows[0]?.[0]) || "an empty text"}.`
    : `Gives ${sizeSentence(rows.length, columns)}`;
}
