import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SmallList } from "./SmallList";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
});

/** A small list under its heading; nothing where it has no lines. */
export function TitledList({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <SmallList>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </SmallList>
    </section>
  );
}
