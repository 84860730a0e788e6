import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  choices: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** The columns of a table, each with what can be chosen for it. */
export function ColumnList({ children }: { children: ReactNode }) {
  return (
    <ul className={useStyles().list} aria-label="Columns">
      {children}
    </ul>
  );
}

interface ColumnItemProps {
  readonly name: ReactNode;
  readonly choices: ReactNode;
  /** Facts across the whole width. */
  readonly children?: ReactNode;
}

export function ColumnItem({ name, choices, children }: ColumnItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {name}
      <span className={styles.choices}>{choices}</span>
      {children}
    </li>
  );
}

/** A column's name, where nothing else stands in its place. */
export function ColumnName({ children }: { children: ReactNode }) {
  return <span className={useStyles().name}>{children}</span>;
}
