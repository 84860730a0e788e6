import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type Key, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and how many more on each wish. */
  readonly first: number;
  readonly more: number;
  readonly keyOf: (item: Item, index: number) => Key;
  readonly children: (item: Item) => ReactNode;
}

/** A list that may be very long, and shows its beginning until more is asked for. */
export function GrowingList<Item>({ items, first, more, keyOf, children }: Props<Item>) {
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button size="small" onClick={() => setShown(shown + more)}>
          {`Show more of ${items.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}
