import { makeStyles, tokens } from "@fluentui/react-components";
import { CODE_TABLES } from "../../datasets/large/codeTables";
import type { CodeJoin } from "../../datasets/large/question";
import { SmallSelect } from "../parts/SmallSelect";

const useStyles = makeStyles({
  join: { display: "grid", rowGap: tokens.spacingVerticalXS, maxWidth: "100%" },
});

interface Props {
  readonly columns: readonly string[];
  readonly join: CodeJoin | null;
  readonly onChange: (join: CodeJoin | null) => void;
}

const NONE = "none";
const TABLES = {
  [NONE]: "No codes looked up",
  ...Object.fromEntries(CODE_TABLES.map(({ dataset, title }) => [dataset, title])),
};

/** Names and groups for codes, from a bundled table. */
export function JoinChoice({ columns, join, onChange }: Props) {
  const styles = useStyles();
  const chosen = CODE_TABLES.find(({ dataset }) => dataset === join?.dataset);
  const choose = (dataset: string): void => {
    const table = CODE_TABLES.find((each) => each.dataset === dataset);
    const key = table?.keys[0]?.column;
    onChange(
      table && key !== undefined
        ? { column: "", dataset, key, add: table.add.filter((name) => name !== key) }
        : null,
    );
  };
  return (
    <div className={styles.join}>
      <SmallSelect
        label="Table of codes"
        value={join?.dataset ?? NONE}
        choices={TABLES}
        onChoose={choose}
      />
      {join && chosen && (
        <>
          <SmallSelect
            label="Column with the codes"
            value={join.column}
            choices={{
              "": "Column with the codes…",
              ...Object.fromEntries(columns.map((name) => [name, name])),
            }}
            onChoose={(column) => onChange({ ...join, column })}
          />
          <SmallSelect
            label="Kind of code"
            value={join.key}
            choices={Object.fromEntries(chosen.keys.map(({ column, title }) => [column, title]))}
            onChoose={(key) =>
              onChange({ ...join, key, add: chosen.add.filter((name) => name !== key) })
            }
          />
        </>
      )}
    </div>
  );
}
