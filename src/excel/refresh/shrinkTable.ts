import { showConfidence } from "../tables/confidenceFormat";
import type { Place } from "../workbook/readParts";
import { rangeOf } from "../tables/freeCells";
import { runExcel } from "../workbook/runExcel";
import { writeContents, type Content } from "./writeContents";
import type { OurTable } from "./ourTable";
import type { Reversible } from "../workbook/reversible";
import { emptied, takenIn } from "./tableReach";
import { cellsOf, contentFrom } from "./tableRows";

interface Kept {
  readonly area: Place;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: string[][];
  readonly rules: readonly Rule[];
}

/** What holds for the cells of a column. */
interface Rule {
  readonly column: number;
  readonly validation: Pick<
    Excel.DataValidation,
    "rule" | "ignoreBlanks" | "prompt" | "errorAlert"
  > | null;
  readonly coloured: boolean;
}

/** Lets the table reach less far and empties the cells that it gives up, as they were before it took them. */
export function shrinkTable({ name }: OurTable, from: Place, to: Place): Reversible {
  const areas = takenIn(to, from);
  let kept: Kept[] = [];
  return {
    run: async () => {
      kept = await runExcel((context) => keep(context, areas));
      await runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(from.sheetId);
        context.workbook.tables.getItem(name).resize(rangeOf(sheet, to));
        await context.sync();
        for (const area of areas) emptied(rangeOf(sheet, area), null);
        await context.sync();
      });
    },
    revert: () => runExcel((context) => giveBack(context, name, from, kept)),
  };
}

async function keep(context: Excel.RequestContext, areas: readonly Place[]): Promise<Kept[]> {
  const found = areas.map((area) => {
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    const cells = rangeOf(sheet, area).load("values,formulas,numberFormat");
    const columns = Array.from({ length: area.columns }, (_, at) => {
      const { dataValidation, conditionalFormats } = cells.getColumn(at);
      return {
        validation: dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert"),
        formats: conditionalFormats.load("items/id"),
      };
    });
    return { area, cells, columns };
  });
  await context.sync();
  return found.map(({ area, cells, columns }) => ({
    area,
    contents: cells.formulas.map((line, r) =>
      line.map((formula, c) => contentFrom(formula, cells.values[r]?.[c])),
    ),
    formats: cells.numberFormat as string[][],
    rules: columns.map(({ validation, formats }, column) => ({
      column,
      coloured: formats.items.length > 0,
      validation: hasRule(validation) ? plainRule(validation) : null,
    })),
  }));
}

const hasRule = ({ type }: Excel.DataValidation): boolean =>
  type !== "None" && type !== "Inconsistent" && type !== "MixedCriteria";

const plainRule = ({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation) => ({
  ...{ rule, ignoreBlanks, prompt, errorAlert },
});

async function giveBack(
  context: Excel.RequestContext,
  name: string,
  from: Place,
  kept: readonly Kept[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(from.sheetId);
  for (const { area, contents, formats } of kept) {
    rangeOf(sheet, area).numberFormat = formats;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- formats decide how Excel takes the values, and there are two areas at most
    await context.sync();
    await writeContents(context, area.sheetId, cellsOf(area, contents));
  }
  context.workbook.tables.getItem(name).resize(rangeOf(sheet, from));
  const columns = kept.flatMap(({ area, rules }) =>
    rules.map((rule) => ({ rule, cells: rangeOf(sheet, area).getColumn(rule.column) })),
  );
  for (const { cells } of columns) {
    cells.dataValidation.load("type");
    cells.conditionalFormats.load("items/id");
  }
  await context.sync();
  for (const { rule, cells } of columns) {
    const { validation, coloured } = rule;
    if (coloured && cells.conditionalFormats.items.length === 0) showConfidence(cells);
    if (validation && cells.dataValidation.type === "None") giveRule(cells, validation);
  }
  await context.sync();
}

function giveRule({ dataValidation }: Excel.Range, rule: NonNullable<Rule["validation"]>): void {
  dataValidation.rule = rule.rule;
  dataValidation.ignoreBlanks = rule.ignoreBlanks;
  dataValidation.errorAlert = rule.errorAlert;
  const { title, message } = rule.prompt;
  if (title !== "" || message !== "") dataValidation.prompt = rule.prompt;
}
