import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Catalogue, type DatasetSummary, formulaFor } from "../../../datasets/catalogue";
import { joinFormula, type JoinTo, relatedTo } from "../../../datasets/related";
import { MODEL_LIST } from "../../../models/modelList";
import { tableNameFor } from "../../../sheet/names";
import { FormulaCard } from "../../parts/FormulaCard";
import { SmallText } from "../../parts/SmallText";
import { JoinValues } from "./JoinValues";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":first-child": { marginTop: 0 },
  },
  join: { display: "grid", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly catalogue: Catalogue;
  readonly summary: DatasetSummary;
  /** The imported table; undefined before the import. */
  readonly table: string | undefined;
}

/** Which columns join to which datasets, a column to add from one of them, and who else has the same keys. */
export function RelatedPanel({ catalogue, summary, table }: Props) {
  const styles = useStyles();
  const { joins, sharing } = relatedTo(catalogue, summary);
  const models = MODEL_LIST.filter(({ needs }) =>
    needs.some(({ datasets }) => datasets.includes(summary.name)),
  );
  return (
    <>
      {joins.map((join) => (
        <div key={join.column} className={styles.join}>
          <h3 className={styles.heading}>
            {join.column}: a key of {join.target.title}
          </h3>
          <AddColumn join={join} dataset={summary.name} table={table} />
        </div>
      ))}
      <Titles heading="Datasets with the same keys" titles={sharing.map(({ title }) => title)} />
      <Titles heading="Models that use it" titles={models.map(({ title }) => title)} />
      {joins.length + sharing.length + models.length === 0 && (
        <SmallText>No shared keys with other datasets, and no model starts from it.</SmallText>
      )}
    </>
  );
}

function Titles({ heading, titles }: { heading: string; titles: readonly string[] }) {
  const styles = useStyles();
  if (titles.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  );
}

interface AddProps {
  readonly join: JoinTo;
  readonly dataset: string;
  readonly table: string | undefined;
}

function AddColumn({ join, dataset, table }: AddProps) {
  const [added, setAdded] = useState(join.adds[0] ?? "");
  const name = table ?? tableNameFor(dataset);
  const formula = formulaFor({ label: "", formula: joinFormula(join, added) }, name);
  return (
    <>
      <Field label={`Column of ${join.target.title}`}>
        <Select value={added} onChange={(_, { value }) => setAdded(value)}>
          {join.adds.map((column) => (
            <option key={column}>{column}</option>
          ))}
        </Select>
      </Field>
      <FormulaCard
        key={added}
        insertable={{ label: `${added}, beside every row`, formula }}
        place={table === undefined ? null : { beside: table }}
        onInserted={() => undefined}
      />
      {table !== undefined && <JoinValues key={`${added} values`} {...{ join, added, table }} />}
    </>
  );
}
