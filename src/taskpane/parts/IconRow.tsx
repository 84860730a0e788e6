import { makeStyles, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { rowButton } from "./rowButton";

const useStyles = makeStyles({
  row: {
    ...rowButton,
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    "& > svg": { width: "24px", height: "24px", color: tokens.colorBrandForeground1 },
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly Icon: FluentIcon;
  readonly title: string;
  readonly text: string;
  readonly onOpen: () => void;
}

/** A way to somewhere, known by its icon, with a line on what is there. */
export function IconRow({ Icon, title, text, onOpen }: Props) {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.row} data-item={title} onClick={onOpen}>
        <Icon aria-hidden />
        <span>
          <span className={styles.title}>{title}</span>
          <span className={styles.text}>{text}</span>
        </span>
      </button>
    </li>
  );
}
