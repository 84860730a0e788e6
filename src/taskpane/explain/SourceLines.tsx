import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportedSource } from "../../excel/explain/cellFacts";
import { WebLink } from "../parts/WebLink";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  fact: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Where the imported inputs come from, as the Sources sheet records it. */
export function SourceLines({ sources }: { sources: readonly ImportedSource[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={source.table} className={styles.item}>
          <span className={styles.title}>{source.title}</span>
          <span className={styles.fact}>Vintage {source.vintage}</span>
          <span className={styles.fact}>{source.licence}</span>
          {source.sources.split("; ").map((text) => {
            const [, title = text, address] = /^(.*) \((https?:[^)]+)\)$/.exec(text) ?? [];
            return (
              <span key={text} className={styles.fact}>
                <WebLink address={address}>{title}</WebLink>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
