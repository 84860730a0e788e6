import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { VIEW_GROUPS, type GroupId } from "./services/viewInfo";
import type { View } from "./views";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "start",
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalXS,
  },
  group: {
    margin: 0,
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalXS,
    lineHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  // Where they do not fit side by side they stand below one another: none is hidden.
  list: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, flexWrap: "wrap" },
});

interface Props {
  readonly group: GroupId;
  readonly views: readonly View[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** The views of one group as tabs. */
export function ViewTabs({ group, views, shown, onShow }: Props) {
  const styles = useStyles();
  const title = VIEW_GROUPS.find(({ id }) => id === group)?.title ?? "";
  return (
    <div className={styles.row}>
      <p className={styles.group} aria-hidden>
        {title}
      </p>
      <TabList
        className={styles.list}
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => onShow(String(value))}
        aria-label={title}
      >
        {views.map(({ id, label }) => (
          <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`view-${id}`}>
            {label}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
