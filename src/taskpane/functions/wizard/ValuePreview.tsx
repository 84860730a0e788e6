import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Notice } from "../../parts/Notice";
import { errorCode, errorSentence, shownValue, type Outcome } from "./evaluate";

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
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "& td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      maxWidth: "180px",
      overflow: "hidden",
      textOverflow: "ellipsis",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& tr:first-child td": { borderTop: "none" },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
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
        <p className={styles.value}>{shownValue(rows[0]?.[0]) || "An empty text."}</p>
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
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="First rows" tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(0, ROWS).map((row, r) => (
              <tr key={r}>
                {row.slice(0, COLUMNS).map((value, c) => (
                  <td key={c} className={mergeClasses(typeof value === "number" && styles.number)}>
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
  const size = `${counted(rows, "row")} × ${counted(columns, "column")}`;
  const cut = [
    ...(rows > ROWS ? [`the first ${ROWS} rows`] : []),
    ...(columns > COLUMNS ? [`${COLUMNS} columns`] : []),
  ];
  return cut.length === 0 ? `${size}.` : `${size}; shown: ${cut.join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
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
