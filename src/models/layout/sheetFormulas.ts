import { columnLetters } from "../../sheet/names";
import { resolveFormula, type Places } from "./resolveFormula";
import { noteFormula } from "./inputState";
import {
  absolute,
  ANSWER_ROW,
  choicesOf,
  NOTE_COLUMN,
  STATE_ROW,
  type Layout,
  type PlacedBlock,
} from "./layOut";
import type { GridBlock, GridColumn, ModelSheet, ModelSpec } from "../modelSpec";
import { SOURCE_COLUMN } from "./sheetTexts";

/** Formulas for neighbouring cells, from their first one on. */
export interface FormulaPart {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly string[])[];
}

interface Ingredients {
  readonly spec: ModelSpec;
  readonly sheet: ModelSheet;
  readonly layout: Layout;
  readonly places: Places;
  /** Name of the table that records the sources, or null where there is none. */
  readonly sources: string | null;
}

/** Every formula of the sheet, in an order in which each refers to what is there already. */
export function sheetFormulas({ spec, sheet, layout, places, sources }: Ingredients) {
  const parts = layout.blocks.flatMap((placed) => blockFormulas(placed, places));
  for (const placed of layout.inputs) {
    const note = noteFormula(placed.input, choicesOf(layout, placed));
    parts.push(single(placed.row, NOTE_COLUMN, resolveFormula(note, places)));
  }
  const from = layout.checksRow + 1;
  layout.checks.forEach(({ formula }, index) => {
    parts.push(single(from + index, 1, resolveFormula(formula, places)));
  });
  spec.needs.forEach(({ role }, index) => {
    const text = sourceFormula(places.names.get(role) ?? "", sources);
    parts.push(single(layout.sourcesRow + 1 + index, SOURCE_COLUMN, text));
  });
  const results = checkCells(layout, 1);
  const failing = `=IF(COUNTIF(${results},"OK")=ROWS(${results}),0,MATCH(1,--(${results}<>"OK"),0))`;
  parts.push(single(layout.answerRow + 1, 1, resolveFormula(sheet.answer, places)));
  parts.push(single(layout.answerRow + 2, 1, failing));
  parts.push(single(ANSWER_ROW, 0, resolveFormula(headline(layout), places)));
  parts.push(single(STATE_ROW, 0, stateFormula(results, layout.checks.length)));
  return parts;
}

const single = (row: number, column: number, formula: string): FormulaPart => ({
  row,
  column,
  formulas: [[formula]],
});

function blockFormulas({ block, body }: PlacedBlock, places: Places): FormulaPart[] {
  if (block.kind === "charts") return [];
  if (block.kind === "spill") return [single(body, 0, resolveFormula(block.formula, places))];
  if (block.kind === "grid") return gridFormulas(block, body, places);
  return block.figures.flatMap(({ formula, meaning }, index) => [
    single(body + index, 1, resolveFormula(formula, places)),
    ...(meaning?.startsWith("=") ? [single(body + index, 2, resolveFormula(meaning, places))] : []),
  ]);
}

function gridFormulas({ rows, columns }: GridBlock, body: number, places: Places): FormulaPart[] {
  const letters = new Map(columns.map(({ id }, index) => [id, columnLetters(index)]));
  const at = (row: number) => ({ row: row + 1, rows, sheetRow: body + row + 1, columns: letters });
  const headers = columns.flatMap(({ header }, column) =>
    header.startsWith("=") ? [single(body - 1, column, resolveFormula(header, places))] : [],
  );
  const cells = columns.map(({ formula, spills }, column) => ({
    row: body,
    column,
    formulas: Array.from({ length: spills ? spillingRow(formula) : rows }, (_, row) => [
      resolveFormula(formulaAt(formula, row), places, at(row)),
    ]),
  }));
  return [...headers, ...cells];
}

/** The first row whose formula fills those below, counted from 1. */
function spillingRow(formula: GridColumn["formula"]): number {
  return typeof formula === "string" ? 1 : formula.length;
}

function formulaAt(formula: GridColumn["formula"], row: number): string {
  return typeof formula === "string" ? formula : (formula[row] ?? "");
}

/** What the record of sources says of a table, so that a newer vintage shows here by itself. */
function sourceFormula(table: string, sources: string | null): string {
  const own = '"A table of your own: what it holds and how old it is stands with you."';
  if (sources === null) return `=${own}`;
  const of = (column: string): string =>
    `INDEX(${sources}[${column}],MATCH("${table}",${sources}[Table],0))`;
  return `=IFERROR(${of("Dataset")}&" ("&${of("Vintage")}&"). "&${of("Attribution")},${own})`;
}

const checkCells = ({ checks, checksRow }: Layout, column: number): string =>
  absolute({ row: checksRow + 1, column, rows: checks.length, columns: 1 });

/** The answer where every check is OK, else the first other one: its label says what should be so. */
const headline = (layout: Layout): string =>
  `=IF({answer.failing}=0,{answer.text},"Check “"&INDEX(${checkCells(layout, 0)},{answer.failing})&"”: "&INDEX(${checkCells(layout, 1)},{answer.failing}))`;

function stateFormula(cells: string, count: number): string {
  const good = `COUNTIF(${cells},"OK")`;
  return `=IF(${good}=${count},"All ${count} checks are OK.",${count}-${good}&" of ${count} checks "&IF(${count}-${good}=1,"needs","need")&" review: see Checks below.")`;
}
