import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellArea } from "../../excel/workbook/cellArea";

export interface CellLink {
  readonly address: string;
  readonly area: CellArea;
}

const useStyles = makeStyles({
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
  link: { minHeight: "24px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Cells in sight before the others are asked for. */
const FIRST = 12;

/** Addresses that select their cells. */
export function CellLinks({
  cells,
  onShow,
}: {
  cells: readonly CellLink[];
  onShow: (area: CellArea) => void;
}) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? cells : cells.slice(0, FIRST);
  return (
    <div className={styles.links}>
      {shown.map(({ address, area }) => (
        <Link key={address} as="button" className={styles.link} onClick={() => onShow(area)}>
          {address}
        </Link>
      ))}
      {cells.length > shown.length && (
        <Link as="button" className={styles.link} onClick={() => setAll(true)}>
          {`and ${String(cells.length - shown.length)} more`}
        </Link>
      )}
    </div>
  );
}
