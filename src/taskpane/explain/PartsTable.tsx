import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Part, Parts } from "../../explanations/explanation";
import { figure, percent } from "../../explanations/figure";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  head: { color: tokens.colorNeutralForeground3 },
  number: {
    paddingLeft: tokens.spacingHorizontalS,
    textAlign: "right",
    whiteSpace: "nowrap",
    overflowWrap: "normal",
  },
  headNumber: { whiteSpace: "normal" },
  detail: { display: "block", color: tokens.colorNeutralForeground3 },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottom: "none" },
});

/** Rows shown one by one; the others stand together in a row of their own. */
const MOST = 12;

type UncountedPart = Omit<Part, "amount"> & { readonly amount: null };

interface Props {
  readonly parts: Parts;
  /** The result that the parts add up to, where they do. */
  readonly value: unknown;
}

/** Contributions with their shares, and the total that they foot to. */
export function PartsTable({ parts: { of, amount, rows, total }, value }: Props) {
  const styles = useStyles();
  const sum =
    total === "result" ? (typeof value === "number" ? value : null) : (total?.amount ?? null);
  const shares = sum !== null && sum !== 0;
  const number = mergeClasses(styles.cell, styles.number);
  const line = ({ label, amount: part, detail }: Part | UncountedPart, key: number) => (
    <tr key={key}>
      <th scope="row" className={styles.cell}>
        {label}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </th>
      <td className={number}>{part === null ? "" : figure(part)}</td>
      {shares && <td className={number}>{part === null ? "" : percent(part / sum)}</td>}
    </tr>
  );
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.cell}>
            {of}
          </th>
          <th scope="col" className={mergeClasses(number, styles.headNumber)}>
            {amount}
          </th>
          {shares && (
            <th scope="col" className={number}>
              Of total
            </th>
          )}
        </tr>
      </thead>
      <tbody>{folded(rows, sum !== null).map(line)}</tbody>
      {sum !== null && (
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
              {total === "result" || total === null ? "Result" : total.label}
            </th>
            <td className={mergeClasses(number, styles.total)}>{figure(sum)}</td>
            {shares && <td className={mergeClasses(number, styles.total)}>{percent(1)}</td>}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** What does not add up has no sum: the others are only counted. */
function folded(rows: readonly Part[], adds: boolean): readonly (Part | UncountedPart)[] {
  if (rows.length <= MOST + 1) return rows;
  const rest = rows.slice(MOST);
  const label = `${String(rest.length)} others`;
  const amount = adds ? rest.reduce((total, { amount: part }) => total + part, 0) : null;
  return [...rows.slice(0, MOST), { label, amount }];
}
