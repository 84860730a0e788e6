import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ListItem } from "./ListRow";

/** While several items are chosen, a click ticks one instead of opening it. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
}

const useStyles = makeStyles({
  row: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalM },
  box: { width: "100%" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** An item of a list to be ticked. */
export function ChoiceRow({ item, choosing }: { item: ListItem; choosing: Choosing }) {
  const styles = useStyles();
  const { chosen, onChoose } = choosing;
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.box}
        data-item={item.id}
        checked={chosen.has(item.id)}
        onChange={(_, { checked }) => onChoose([item.id], checked === true)}
        label={
          <>
            <span className={styles.title}>{item.title}</span>
            {item.facts !== undefined && <span className={styles.facts}>{item.facts}</span>}
          </>
        }
      />
    </li>
  );
}
