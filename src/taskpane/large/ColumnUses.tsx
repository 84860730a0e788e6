import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { LargeColumn } from "../../datasets/large/columnSample";
import { joinedName, type ColumnKind } from "../../datasets/large/question";
import { SmallSelect } from "../parts/SmallSelect";
import type { ColumnUse, Draft } from "./draft";

const KINDS: Readonly<Record<ColumnKind, string>> = {
  text: "text",
  number: "number, 1,234.5",
  "number with decimal comma": "number, 1.234,5",
};
const USES: Readonly<Record<Exclude<ColumnUse, "show">, string>> = {
  "leave out": "leave out",
  "group by": "group by",
  sum: "sum",
  average: "average",
  smallest: "smallest",
  largest: "largest",
  number: "number of cells",
};
const JOINED_USES = { "leave out": "leave out", "group by": "group by" } as const;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  example: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  choices: { display: "grid", rowGap: tokens.spacingVerticalXS },
});

interface Props {
  readonly columns: readonly LargeColumn[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Every column: how it is read, and what becomes of it in the answer. */
export function ColumnUses({ columns, draft, onChange }: Props) {
  const styles = useStyles();
  const { mode, join } = draft;
  const show = (name: string, on: boolean): void =>
    onChange({
      ...draft,
      shown: on ? [...draft.shown, name] : draft.shown.filter((each) => each !== name),
    });
  const use = (name: string, to: ColumnUse): void =>
    onChange({ ...draft, uses: { ...draft.uses, [name]: to } });
  return (
    <ul className={styles.list} aria-label="Columns">
      {columns.map(({ name, stated, examples }) => (
        <li key={name} className={styles.item}>
          <span>
            {mode === "rows" ? (
              <Checkbox
                label={name}
                checked={draft.shown.includes(name)}
                onChange={(_, { checked }) => show(name, checked === true)}
              />
            ) : (
              <span className={styles.name}>{name}</span>
            )}
            <span className={styles.example}>
              {examples.length === 0 ? "blank at first" : shortened(examples.join(" · "))}
            </span>
          </span>
          <span className={styles.choices}>
            {(mode === "totals" || !stated) && (
              <>
                {!stated && (
                  <SmallSelect
                    label={`Read ${name} as`}
                    value={draft.kinds[name] ?? "text"}
                    choices={KINDS}
                    onChoose={(kind) =>
                      onChange({ ...draft, kinds: { ...draft.kinds, [name]: kind } })
                    }
                  />
                )}
                {mode === "totals" && (
                  <SmallSelect
                    label={`Use of ${name}`}
                    value={draft.uses[name] ?? "leave out"}
                    choices={USES as Readonly<Record<ColumnUse, string>>}
                    onChoose={(to) => use(name, to)}
                  />
                )}
              </>
            )}
          </span>
        </li>
      ))}
      {mode === "totals" &&
        join?.add.map((name) => {
          const title = joinedName(join, name);
          return (
            <li key={title} className={styles.item}>
              <span className={styles.name}>{title}</span>
              <SmallSelect
                label={`Use of ${title}`}
                value={draft.uses[title] ?? "leave out"}
                choices={JOINED_USES as Readonly<Record<ColumnUse, string>>}
                onChoose={(to) => use(title, to)}
              />
            </li>
          );
        })}
    </ul>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
