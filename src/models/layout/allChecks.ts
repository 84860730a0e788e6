import { hasColumn } from "../modelData";
import { wanted, wrongFormula } from "../cellKinds";
import type { Check, ModelData, ModelSheet, ModelSpec, TableNeed } from "../modelSpec";
import { quoted, WARNING } from "./inputState";

/**
 * What every model checks, whatever it is about: that its inputs and the cells of its tables can be right, that
 * nothing it shows is an error, and its own checks. The order is that of cause and effect, as the first one that
 * fails is the headline.
 */
export function allChecks(spec: ModelSpec, sheet: ModelSheet, data: ModelData): Check[] {
  const checks = [
    INPUTS,
    ...spec.needs.map((need) => tableCheck(need, data)),
    ...sheet.checks.filter(({ first }) => first),
    resultsCheck(sheet),
    ...sheet.checks.filter(({ first }) => !first),
  ];
  return checks.map(({ label, formula }) => ({ label, formula: always(formula) }));
}

/** A check that is an error itself has not passed. */
const always = (formula: string): string =>
  `=IFERROR(${formula.slice(1)},"Cannot be checked: something it refers to is missing or shows an error.")`;

const firstWarning = `MATCH("${WARNING.trim()}*",{inputs.notes},0)`;

const INPUTS: Check = {
  label: "Inputs",
  formula: `=IF(COUNTIF({inputs.notes},"${WARNING.trim()}*")=0,"OK",INDEX({inputs.labels},${firstWarning})&": "&MID(INDEX({inputs.notes},${firstWarning}),${WARNING.length + 1},200))`,
};

/** The first cell of a table that cannot be right, by its row and column. */
function tableCheck({ role, title, columns, kinds = {} }: TableNeed, data: ModelData): Check {
  const cells = (column: string): string => `{${role}}[${column}]`;
  const judged = Object.entries(kinds).filter(([column]) => hasColumn(data[role], column));
  const read = [...new Set([...columns, ...judged.map(([column]) => column)])];
  const rows = judged.reduceRight((next, [column, kind]) => {
    const first = `MATCH(1,${wrongFormula(cells(column), kind)},0)`;
    // Each column is read once: Excel takes 8,192 letters in a formula.
    const sentence = quoted(` below the header, ${column}: ${wanted(kind)}.`);
    return `IFERROR("row "&${first}&${sentence},${next})`;
  }, '"OK"');
  const [key = ""] = columns;
  const filled = `IF(COUNTA(${cells(key)})=0,"The table is empty.",${rows})`;
  const whole = read.reduceRight(
    (next, column) =>
      `IF(ISERROR(INDEX(${cells(column)},1)),"the column ${column} is missing or starts with an error: undo that, or build the model again.",${next})`,
    filled,
  );
  return {
    label: title,
    formula: `=${whole}`,
  };
}

/** The first result that is an error, by its label. */
function resultsCheck({ blocks }: ModelSheet): Check {
  const parts = blocks.flatMap((block, index): (readonly [wrong: string, name: string])[] => {
    if (block.kind === "figures") {
      const values = `{results${index}.values}`;
      // Cell by cell: other programs take ISERROR of a range for that of its first cell.
      const errors = `IFERROR((${values}=${values})*0,1)`;
      const name = `INDEX({results${index}.labels},MATCH(1,${errors},0))`;
      return [[`SUMPRODUCT(${errors})>0`, name]];
    }
    if (block.kind === "spill") return [[`ISERROR(INDEX({${block.id}},1,1))`, quoted(block.title)]];
    // #N/A is a gap there, for charts.
    if (block.kind === "grid")
      return [
        [`SUMPRODUCT(IFERROR(IFNA(({${block.id}}={${block.id}})*0,0),1))>0`, quoted(block.title)],
      ];
    return [];
  });
  const found = parts.reduceRight(
    (next, [wrong, name]) =>
      `IF(${wrong},${name}&" shows an error: see Problems for the cause.",${next})`,
    'IF(ISERROR({answer.text}),"A figure in the sentence shows an error: see Problems for the cause.","OK")',
  );
  return { label: "Results", formula: `=${found}` };
}
