import { setNumberFormat } from "../tables/dressTable";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenOutputs } from "../what-if/chosenCells";
import type { Constant } from "../what-if/constant";
import type { Reading } from "../what-if/settled";
import { restoreInterruptedRun, withInputs } from "../what-if/withInputs";
import { requireDistinct, requireRoomForSheet } from "./beforeRun";
import { cellKey, listedCells, valuesFor } from "./listedCells";
import { addResultTable, momentText, writeResultSheet, type ResultCell } from "./resultSheet";
import type { GridOptions } from "./runGrid";
import { namesIn, readList } from "./scenarioList";
import { baseInputs } from "./showScenario";

export interface Comparison {
  readonly inputs: readonly ChosenCell[];
  readonly outputs: readonly ChosenCell[];
  /** The base first. */
  readonly columns: readonly {
    readonly name: string;
    readonly values: readonly Constant[];
    readonly results: readonly Reading[];
  }[];
  /** Why the figures are not to be relied on, or null. */
  readonly doubt: string | null;
  readonly notes: readonly string[];
}

export const BASE_COLUMN = "Base";
const MOST_SCENARIOS = 40;

interface Plan {
  readonly inputs: readonly ChosenCell[];
  readonly outputs: readonly ChosenCell[];
  readonly trials: readonly { readonly name: string; readonly values: readonly Constant[] }[];
}

/** Runs the base and every scenario, and puts the inputs back to what they show now. */
export async function compareScenarios(
  names: readonly string[],
  outputs: string,
  options: GridOptions,
): Promise<Comparison> {
  await restoreInterruptedRun();
  const plan = await planComparison(names, outputs);
  const { inputs, trials } = plan;
  const tries = inputs.map((_, index) => trials.map(({ values }) => values[index] ?? ""));
  const { result, doubt, notes } = await withInputs(
    { what: "Comparison of scenarios", inputs, outputs: plan.outputs, tries },
    options,
    async (evaluate) => {
      const columns: Comparison["columns"][number][] = [];
      for (const { name, values } of trials) {
        columns.push({ name, values, results: await evaluate(values) });
        options.onPoint?.(columns.length, trials.length);
      }
      return columns;
    },
  );
  return { inputs, outputs: plan.outputs, columns: result, doubt, notes };
}

function planComparison(names: readonly string[], outputs: string): Promise<Plan> {
  return runExcel(async (context) => {
    await requireRoomForSheet(context);
    const inventory = await takeInventory(context);
    const { rows } = await readList(context, inventory);
    const chosen = namesIn(rows).filter((name) => names.includes(name));
    if (chosen.length === 0) throw new ExcelProblem("Choose the scenarios to compare.");
    if (chosen.length > MOST_SCENARIOS) {
      throw new ExcelProblem(`At most ${MOST_SCENARIOS} scenarios are compared. Choose fewer.`);
    }
    const listed = await listedCells(
      context,
      rows.filter(({ scenario }) => chosen.includes(scenario)),
    );
    const base = await baseInputs(context, inventory);
    const all = [...base.inputs.map(({ cell }) => cell), ...listed.map(({ cell }) => cell)];
    const inputs = all.filter(
      (cell, index) => all.findIndex((each) => cellKey(each) === cellKey(cell)) === index,
    );
    const atBase = (cell: ChosenCell): Constant =>
      base.inputs.find((each) => cellKey(each.cell) === cellKey(cell))?.held.was ?? cell.value;
    const read = await chosenOutputs(context, outputs);
    requireDistinct(inputs, read);
    const trials = chosen.map((name) => ({
      name,
      values: valuesFor(
        inputs,
        listed.filter(({ row }) => row.scenario === name),
        atBase,
      ),
    }));
    return {
      ...{ inputs, outputs: read },
      trials: [{ name: BASE_COLUMN, values: inputs.map(atBase) }, ...trials],
    };
  });
}

/** Inputs and outputs as rows, scenarios as columns, and each output's difference from the base. */
export function writeComparison(result: Comparison, now: Date): Promise<{ sheet: string }> {
  const { inputs, outputs, columns, doubt, notes } = result;
  const scenarios = columns.slice(1);
  const sentences = [
    ...(doubt === null ? [] : [doubt]),
    `Run on ${momentText(now)}: the base and ${scenarios.length === 1 ? "1 scenario" : `${scenarios.length} scenarios`}. The inputs are again as before the run.`,
    "These are values: they do not change with the model. Compare again after changing it or the list of scenarios.",
    ...notes,
  ];
  return writeResultSheet("Comparison", "Scenarios compared", sentences, async (sheet) => {
    const headers = [
      ...["Kind", "Name", "Cell", ...columns.map(({ name }) => name)],
      ...scenarios.map(({ name }) => `${name} less base`),
    ];
    const inputRows = inputs.map((cell, index) => [
      ...["Input", cell.label, cell.address],
      ...columns.map(({ values }) => values[index] ?? ""),
      ...scenarios.map(({ values }) => less(values[index], columns[0]?.values[index])),
    ]);
    const outputRows = outputs.map((cell, index) => [
      ...["Output", cell.label, cell.address],
      ...columns.map(({ results }) => resultCell(results[index])),
      ...scenarios.map(({ results }) =>
        less(results[index]?.value, columns[0]?.results[index]?.value),
      ),
    ]);
    addResultTable(sheet, sheet.row, headers, [...inputRows, ...outputRows], "comparison");
    [...inputs, ...outputs].forEach(({ format }, index) => {
      if (/^(General|@)$/.test(format)) return;
      const width = headers.length - 3;
      setNumberFormat(sheet.sheet.getRangeByIndexes(sheet.row + 1 + index, 3, 1, width), format);
    });
    await sheet.context.sync();
  });
}

function resultCell(reading: Reading | undefined): ResultCell {
  if (!reading) return "";
  return reading.isError ? { error: String(reading.value) } : reading.value;
}

/** A difference of numbers; of anything else, whether it is the same. */
function less(value: Constant | undefined, base: Constant | undefined): ResultCell {
  if (typeof value === "number" && typeof base === "number") {
    return Number((value - base).toPrecision(15));
  }
  return value === base ? "same" : "differs";
}
