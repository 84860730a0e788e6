import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ProbeResult } from "../../excel/self-check/checkExcel";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "left",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
    },
    "& thead th": { color: tokens.colorNeutralForeground3 },
  },
  milliseconds: { width: "44px", "&&": { textAlign: "right" } },
  verdict: { display: "block", color: tokens.colorNeutralForeground3 },
  different: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What was asked, what the add-in reckons with, and what came. */
export function ProbeTable({ results }: { results: readonly ProbeResult[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="Questions and answers">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
          <th scope="col" className={styles.milliseconds}>
            ms
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ id, title, expected, found, verdict, milliseconds }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>{expected}</td>
            <td>
              {found}
              <span
                className={mergeClasses(
                  styles.verdict,
                  verdict === "different" && styles.different,
                )}
              >
                {verdict}
              </span>
            </td>
            <td className={styles.milliseconds}>{milliseconds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
