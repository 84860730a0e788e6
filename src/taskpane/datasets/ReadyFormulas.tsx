import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formulaFor, type ReadyFormula } from "../../datasets/catalogue";
import type { Place } from "../../excel/formulas/formulaPlace";
import { tableNameFor } from "../../sheet/names";
import { FormulaCard } from "../parts/FormulaCard";
import { PlaceChoice, type PlaceKind } from "../parts/PlaceChoice";
import { usePlace } from "../parts/usePlace";

const useStyles = makeStyles({
  hint: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly dataset: string;
  readonly formulas: readonly ReadyFormula[];
  /** The imported table; undefined before the import, when the formulas can only be looked at. */
  readonly table: string | undefined;
}

/** Formulas that use the dataset, with the imported table's own name in them. */
export function ReadyFormulas({ dataset, formulas, table }: Props) {
  const styles = useStyles();
  if (table !== undefined) return <Insertable formulas={formulas} table={table} />;
  return (
    <>
      <p className={styles.hint}>Import the dataset first to insert these.</p>
      {formulas.map((formula) => (
        <FormulaCard
          key={formula.formula}
          insertable={{ ...formula, formula: formulaFor(formula, tableNameFor(dataset)) }}
          place={null}
          onInserted={() => undefined}
        />
      ))}
    </>
  );
}

function Insertable({ formulas, table }: { formulas: readonly ReadyFormula[]; table: string }) {
  const [kind, setKind] = useState<PlaceKind>("beside");
  const place: Place = kind === "beside" ? { beside: table } : "selected";
  const { found, refresh } = usePlace(place);
  return (
    <>
      <PlaceChoice kind={kind} onChoose={setKind} found={found} />
      {formulas.map((formula) => (
        <FormulaCard
          key={formula.formula}
          insertable={{ ...formula, formula: formulaFor(formula, table) }}
          place={place}
          onInserted={refresh}
        />
      ))}
    </>
  );
}
