import { makeStyles, tokens } from "@fluentui/react-components";
import type { CallEffect, FormulaEffect } from "../../../excel/refresh/formulaEffects";
import { GrowingList } from "../../parts/GrowingList";
import { Code } from "../../parts/Code";
import { shownValue } from "../../services/evaluate";
import { count } from "../../../core/count";
import { SmallText } from "../../parts/SmallText";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
});

/** What the refresh does to formulas elsewhere that use the table. */
export function EffectList({ effects }: { effects: readonly FormulaEffect[] }) {
  const styles = useStyles();
  const changing = effects.filter(({ columns }) => columns.length > 0);
  const rest = effects.length - changing.length;
  return (
    <div>
      <h3 className={styles.heading}>Formulas that use the table ({effects.length})</h3>
      {changing.length === 0 ? (
        <SmallText>None uses a cell that changes.</SmallText>
      ) : (
        <GrowingList items={changing} first={10} more={50} keyOf={({ where }) => where}>
          {(effect) => <Effect effect={effect} />}
        </GrowingList>
      )}
      {changing.length > 0 && rest > 0 && (
        <SmallText>{count(rest, "other")} keep what they show.</SmallText>
      )}
    </div>
  );
}

function Effect({ effect: { where, formula, columns, results } }: { effect: FormulaEffect }) {
  const told = results.map(({ before, after }) => `${shown(before)} → ${shown(after)}`);
  const whole = results.length === 1 && formula === `=${results[0]?.call ?? ""}`;
  return (
    <>
      <div>
        {where}
        {whole ? `: ${told[0] ?? ""}` : ""}
      </div>
      <Code>{formula.length > 160 ? `${formula.slice(0, 160)}…` : formula}</Code>
      {!whole &&
        results.map((result, at) => (
          <div key={result.call}>
            {result.call}: {told[at]}
          </div>
        ))}
      {results.length === 0 && (
        <div>
          Excel will recalculate it; it uses {columns.slice(0, 4).join(", ")}
          {columns.length > 4 ? ` and ${count(columns.length - 4, "more column")}` : ""}.
        </div>
      )}
    </>
  );
}

/** A single result, or how many of them there are. */
function shown(result: CallEffect["before"]): string {
  if (!Array.isArray(result)) return shownValue(result) || "blank";
  const rows = result as unknown[][];
  const cells = rows.flat();
  if (cells.length === 1) return shownValue(cells[0]) || "blank";
  return `${cells
    .slice(0, 3)
    .map((cell) => shownValue(cell))
    .join("; ")}${cells.length > 3 ? "; …" : ""}`;
}
