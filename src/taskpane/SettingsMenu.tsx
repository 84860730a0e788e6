import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { Appearance, AppearanceSetting } from "./theme/useAppearance";

const APPEARANCES: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: "automatic", label: "As in Office" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const useStyles = makeStyles({ button: { flexShrink: 0 } });

export function SettingsMenu({ setting }: { setting: AppearanceSetting }) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ appearance: [setting.appearance] }}
      onCheckedValueChange={(_, { checkedItems }) => setting.choose(checkedItems[0] as Appearance)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label="Settings"
          title="Settings"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
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
