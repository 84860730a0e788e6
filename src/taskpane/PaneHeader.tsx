import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { Appearance, AppearanceSetting } from "./theme/useAppearance";
import type { View } from "./views";

const APPEARANCES: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: "automatic", label: "As in Office" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", flexGrow: 1, minWidth: 0, overflow: "hidden" },
  list: { flexGrow: 1, minWidth: 0, flexWrap: "nowrap" },
  more: { flexShrink: 0 },
});

interface Props {
  readonly views: readonly View[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly setting: AppearanceSetting;
}

/** The views as tabs. Those that find no room at this width move into the menu at the right. */
export function PaneHeader({ views, shown, onShow, setting }: Props) {
  const styles = useStyles();
  return (
    <Overflow minimumVisible={1} padding={36}>
      <div className={styles.header}>
        <TabList
          className={styles.list}
          selectedValue={shown}
          onTabSelect={(_, { value }) => onShow(String(value))}
          aria-label="Views"
        >
          {views.map(({ id, label }) => (
            <OverflowItem key={id} id={id} priority={id === shown ? 2 : 1}>
              <Tab id={`tab-${id}`} value={id} aria-controls={`view-${id}`}>
                {label}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreMenu views={views} onShow={onShow} setting={setting} />
      </div>
    </Overflow>
  );
}

function MoreMenu({ views, onShow, setting }: Omit<Props, "shown">) {
  const styles = useStyles();
  const { ref, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  return (
    <Menu
      checkedValues={{ appearance: [setting.appearance] }}
      onCheckedValueChange={(_, { checkedItems }) => setting.choose(checkedItems[0] as Appearance)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            ref.current = button;
          }}
          className={styles.more}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={overflowCount > 0 ? `${overflowCount} more views and settings` : "Settings"}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.map((view) => (
            <OverflowMenuItem key={view.id} view={view} onShow={onShow} />
          ))}
          {overflowCount > 0 && <MenuDivider />}
          <MenuGroup>
            <MenuGroupHeader>Appearance</MenuGroupHeader>
            {APPEARANCES.map(({ value, label }) => (
              <MenuItemRadio key={value} name="appearance" value={value}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function OverflowMenuItem({ view, onShow }: { view: View; onShow: (id: string) => void }) {
  const visible = useIsOverflowItemVisible(view.id);
  return visible ? null : <MenuItem onClick={() => onShow(view.id)}>{view.label}</MenuItem>;
}
