import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

export interface Section {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

const useStyles = makeStyles({
  list: { flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  panel: { paddingTop: tokens.spacingVerticalS },
});

interface Props {
  readonly label: string;
  readonly sections: readonly Section[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** Parts of a detail page, one in sight at a time. */
export function Sections({ label, sections, shown, onShow }: Props) {
  const styles = useStyles();
  const prefix = useId();
  const current = sections.find(({ id }) => id === shown) ?? sections[0];
  if (!current) return null;
  return (
    <>
      <TabList
        className={styles.list}
        size="small"
        selectedValue={current.id}
        onTabSelect={(_, { value }) => onShow(String(value))}
        aria-label={label}
      >
        {sections.map((section) => (
          <Tab
            key={section.id}
            id={`${prefix}tab-${section.id}`}
            value={section.id}
            aria-controls={section.id === current.id ? `${prefix}panel` : undefined}
          >
            {section.label}
          </Tab>
        ))}
      </TabList>
      <div
        id={`${prefix}panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}tab-${current.id}`}
        className={styles.panel}
      >
        {current.content}
      </div>
    </>
  );
}
