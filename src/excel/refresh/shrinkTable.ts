import { showConfidence } from "../tables/confidenceFormat";
import type { Content } from "../tables/content";
import { enterContents } from "../tables/enterContents";
import {
  cellsFrom,
  type Found,
  type InTable,
  type KnownTable,
  sendToTable,
  type TableSize,
} from "../tables/tableRequest";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { hasRule } from "../tables/copyRule";
import { emptied } from "./growTable";

/** Cells that the table gives up. */
interface Area {
  readonly at: InTable;
  readonly contents: readonly (readonly Content[])[];
}

interface Kept extends Area {
  readonly formats: readonly (readonly string[])[];
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
export function shrinkTable(
  lines: readonly (readonly Content[])[],
  from: KnownTable,
  to: TableSize,
): Reversible {
  const areas = areasOf(lines, from.size, to);
  const less = [to.rows - from.size.rows, to.columns - from.size.columns] as const;
  let kept: Kept[] = [];
  return {
    run: () =>
      runExcel(async (context) => {
        kept = await keep(context, from, areas);
        await sendToTable(context, from, {
          expected: areas,
          write: (table, whole) => {
            table.resize(whole.getResizedRange(...less));
            for (const { at } of areas) emptied(at(whole), null);
            return [];
          },
          putBack: (found) => giveBack(context, from.id, kept, { less, found }),
        });
      }),
    revert: () => runExcel((context) => giveBack(context, from.id, kept, { to: from.size })),
  };
}

/** `lines` is what stands in the table, header included. */
function areasOf(lines: readonly (readonly Content[])[], from: TableSize, to: TableSize): Area[] {
  const below = { row: to.rows, column: 0, rows: from.rows - to.rows, columns: from.columns };
  const right = { row: 0, column: to.columns, rows: to.rows, columns: from.columns - to.columns };
  return [below, right]
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(({ row, column, rows, columns }) => ({
      at: cellsFrom(row, column, rows, columns),
      contents: lines.slice(row, row + rows).map((line) => line.slice(column, column + columns)),
    }));
}

async function keep(
  context: Excel.RequestContext,
  { id }: KnownTable,
  areas: readonly Area[],
): Promise<Kept[]> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const found = areas.map((area) => {
    const cells = area.at(whole).load("numberFormat");
    const columns = (area.contents[0] ?? []).map((_, at) => {
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
    ...area,
    formats: cells.numberFormat as string[][],
    rules: columns.map(({ validation, formats }, column) => ({
      column,
      coloured: formats.items.length > 0,
      validation: hasRule(validation) ? plainRule(validation) : null,
    })),
  }));
}

const plainRule = ({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation) => ({
  ...{ rule, ignoreBlanks, prompt, errorAlert },
});

/** The table's size before, or by how much it became smaller with what was found in the cells then. */
interface Back {
  readonly to?: TableSize;
  readonly less?: readonly [rows: number, columns: number];
  readonly found?: readonly Found[];
}

async function giveBack(
  context: Excel.RequestContext,
  id: string,
  kept: readonly Kept[],
  { to, less = [0, 0], found }: Back,
): Promise<void> {
  const table = context.workbook.tables.getItem(id);
  const whole = table.getRange();
  const columns = kept.flatMap(({ at, contents, formats, rules }, index) => {
    const cells = at(whole);
    cells.numberFormat = formats.map((line) => [...line]);
    const isText = (row: number, column: number) => formats[row]?.[column] === "@";
    enterContents(cells, found?.[index]?.contents ?? contents, isText);
    return rules.map((rule) => ({ rule, cells: cells.getColumn(rule.column) }));
  });
  table.resize(
    to ? cellsFrom(0, 0, to.rows, to.columns)(whole) : whole.getResizedRange(-less[0], -less[1]),
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
