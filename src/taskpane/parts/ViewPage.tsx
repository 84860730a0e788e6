import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: {
    height: "100%",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gridAutoRows: "max-content",
    alignContent: "start",
    rowGap: tokens.spacingVerticalS,
  },
  roomy: { rowGap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly title: string;
  /** Its parts are apart from each other, not a form. */
  readonly roomy?: boolean;
  readonly children: ReactNode;
}

/** A view that is one page under its name. */
export function ViewPage({ title, roomy = false, children }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.page, roomy && styles.roomy)}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </div>
  );
}
