import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { LargeColumn } from "../../datasets/large/columnSample";
import { joinedName, type ColumnKind } from "../../datasets/large/question";
import { ColumnItem, ColumnList, ColumnName } from "../parts/ColumnList";
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
  example: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
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
    <ColumnList>
      {columns.map(({ name, stated, examples }) => (
        <ColumnItem
          key={name}
          name={
            <span>
              {mode === "rows" ? (
                <Checkbox
                  label={name}
                  checked={draft.shown.includes(name)}
                  onChange={(_, { checked }) => show(name, checked === true)}
                />
              ) : (
                <ColumnName>{name}</ColumnName>
              )}
              <span className={styles.example}>
                {examples.length === 0 ? "blank at first" : shortened(examples.join(" · "))}
              </span>
            </span>
          }
          choices={
            (mode === "totals" || !stated) && (
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
            )
          }
        />
      ))}
      {mode === "totals" &&
        join?.add.map((name) => {
          const title = joinedName(join, name);
          return (
            <ColumnItem
              key={title}
              name={<ColumnName>{title}</ColumnName>}
              choices={
                <SmallSelect
                  label={`Use of ${title}`}
                  value={draft.uses[title] ?? "leave out"}
                  choices={JOINED_USES as Readonly<Record<ColumnUse, string>>}
                  onChoose={(to) => use(title, to)}
                />
              }
            />
          );
        })}
    </ColumnList>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
