import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellArea } from "../../excel/workbook/cellArea";
import { shownValue } from "../services/evaluate";
import type { ExplainedArgument } from "../services/explainSelection";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  link: {
    minHeight: "24px",
    textAlign: "left",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  shown: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly given: readonly ExplainedArgument[];
  readonly onShow: (area: CellArea) => void;
}

/** The arguments as they are now; their addresses select the cells. */
export function ArgumentLines({ given, onShow }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {given.map((argument) => {
        const [area] = argument.areas;
        return (
          <div key={argument.name} className={styles.line}>
            <dt className={styles.name}>{argument.name}</dt>
            <dd className={styles.value}>
              {argument.text === "" ? (
                <span className={styles.shown}>left out</span>
              ) : area ? (
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => onShow(area)}
                  aria-label={`Select ${argument.text}, the cells of ${argument.name}`}
                >
                  {argument.text}
                </Link>
              ) : (
                <span>{argument.text}</span>
              )}
              <span className={styles.shown}>{inShort(argument)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Values that a line takes. */
const FEW = 4;

/** The cells in a line: a value, the first of a list, or the size of a table. */
function inShort({ cells, text, areas }: ExplainedArgument): string {
  if (cells === null) return "";
  const [first = []] = cells;
  const count = cells.length * first.length;
  if (count === 1) {
    const value = first[0] === null ? "blank" : shownValue(first[0]);
    return areas.length === 0 && value === text ? "" : `= ${value}`;
  }
  if (cells.length > 1 && first.length > 1) {
    return `${String(cells.length)} rows × ${String(first.length)} columns`;
  }
  const all = cells.flat();
  const shown = all.slice(0, FEW).map((cell) => (cell === null ? "blank" : shownValue(cell)));
  const more = all.length > FEW ? `, … (${String(all.length)} values)` : "";
  return `${shown.join(", ")}${more}`;
}
