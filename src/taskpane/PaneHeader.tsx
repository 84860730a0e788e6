import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { HeaderSearch, type SearchState } from "./search/HeaderSearch";
import { SettingsMenu } from "./SettingsMenu";
import type { AppearanceSetting } from "./theme/useAppearance";
import { ViewTabs } from "./ViewTabs";
import type { View } from "./views";

const useStyles = makeStyles({
  header: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly views: readonly View[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly onHome: () => void;
  readonly setting: AppearanceSetting;
  readonly search: SearchState;
  readonly onSearch: (state: SearchState) => void;
}

/** The way home, the search and the settings; below, the views of the group that is in sight. */
export function PaneHeader(props: Props) {
  const { views, shown, onShow, onHome, setting, search, onSearch } = props;
  const styles = useStyles();
  const group = views.find(({ id }) => id === shown)?.group;
  return (
    <div className={styles.header}>
      <div className={styles.row}>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<HomeRegular />}
          aria-label="Home"
          title="Home"
          onClick={onHome}
        />
        <HeaderSearch state={search} onChange={onSearch} />
        <SettingsMenu setting={setting} />
      </div>
      {group && (
        <ViewTabs
          group={group}
          views={views.filter((view) => view.group === group)}
          shown={shown}
          onShow={onShow}
        />
      )}
    </div>
  );
}
