import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Findable } from "./useSearch";
import { rowButton } from "./rowButton";

export interface ListItem extends Findable {
  readonly title: string;
  readonly text: string;
  readonly facts?: string;
  /** Function names are code. */
  readonly code?: boolean;
}

const useStyles = makeStyles({
  row: {
    ...rowButton,
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace },
  text: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    // oxlint-disable-next-line typescript/no-deprecated -- line-clamp has no other form in today's browsers
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    display: "block",
    marginTop: tokens.spacingVerticalXXS,
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { width: "16px", height: "16px", color: tokens.colorNeutralForeground3 },
});

export function ListRow({ item, onOpen }: { item: ListItem; onOpen: (id: string) => void }) {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-item={item.id}
        onClick={() => onOpen(item.id)}
      >
        <span>
          <span className={mergeClasses(styles.title, item.code && styles.code)}>{item.title}</span>
          <span className={styles.text}>{item.text}</span>
          {item.facts !== undefined && <span className={styles.facts}>{item.facts}</span>}
        </span>
        <ChevronRightRegular className={styles.chevron} aria-hidden />
      </button>
    </li>
  );
}
