import { runExcel } from "../workbook/runExcel";
import { findTable } from "../provenance/sourcesSheet";
import { addSheet } from "../workbook/addSheet";
import { noteNames, type NoteName } from "../workbook/noteNames";
import type { Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import type { Building, ModelResult } from "./building";
import { drawCharts } from "./drawCharts";
import { layOutPage } from "./layOutPage";
import { answerHeight, dressModel, SUMMARY_WIDTH, keepTexts } from "./dressModel";
import { absolute, ANSWER_ROW, namedCells } from "../../models/layout/layOut";
import type { BuildPlan } from "./planModel";
import { checksIn } from "./modelChecks";
import { addModelMark, modelMarkName } from "./modelMarks";
import { printOf } from "./printOf";
import { sheetFormulas } from "../../models/layout/sheetFormulas";
import { sheetTexts } from "../../models/layout/sheetTexts";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";

type Written = Pick<ModelResult, "id" | "sheet" | "answer" | "checks">;

/** Writes the planned sheet from top to bottom, the way back of each step noted before it is taken. */
export function writeModel(
  plan: BuildPlan,
  imports: readonly string[],
  begun: Begun,
  { signal, onProgress = () => undefined }: Building,
): Promise<Written> {
  return runExcel(async (context) => {
    const { spec } = plan.request;
    const sheet = await addSheet(context, plan.sheet, begun);
    // The names go before the sheet, so that none is left pointing nowhere.
    const note = noteNames(begun);
    const step = async (doing: string, done: number): Promise<void> => {
      await context.sync();
      signal?.throwIfAborted();
      onProgress(doing, done);
    };
    await writeTexts(context, sheet, plan);
    await step("Writing formulas", 0.7);
    addNames(context, sheet, plan, note);
    await step("Writing formulas", 0.75);
    await writeFormulas(context, sheet, plan);
    await step("Formatting", 0.85);
    dressModel(sheet, plan.layout);
    layOutPage(sheet, plan, SUMMARY_WIDTH);
    await step("Drawing charts", 0.9);
    await drawCharts(sheet, plan.layout);
    await step("Calculating", 0.95);
    await mark(context, sheet, plan, { imports, note });
    signal?.throwIfAborted();
    sheet.activate();
    sheet.getRange("A1").select();
    const { answer, checks } = await answerOf(context, sheet, plan, signal);
    sheet.getRangeByIndexes(ANSWER_ROW, 0, 1, 1).format.rowHeight = answerHeight(answer ?? "");
    await context.sync();
    signal?.throwIfAborted();
    onProgress(`${spec.title} is built`, 1);
    return { id: plan.id, sheet: plan.sheet, answer, checks };
  });
}

async function writeTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { request: { spec }, layout, tables }: BuildPlan,
): Promise<void> {
  keepTexts(sheet, layout);
  const texts = sheetTexts({ spec, layout, tables });
  const range = sheet.getRangeByIndexes(0, 0, layout.rows, layout.columns);
  await writeCells(context, range, texts);
}

function addNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { layout, prefix }: BuildPlan,
  note: NoteName,
): void {
  for (const { name, cells } of namedCells(layout, prefix)) {
    note(name);
    const { row, column, rows, columns } = cells;
    context.workbook.names.add(name, sheet.getRangeByIndexes(row, column, rows, columns));
  }
}

async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { request: { spec }, model, layout, places, inventory }: BuildPlan,
): Promise<void> {
  const sources = findTable(inventory)?.name ?? null;
  // All at once, as Excel calculates after every write; null leaves what is there.
  const cells: (string | null)[][] = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, () => null),
  );
  for (const part of sheetFormulas({ spec, sheet: model, layout, places, sources })) {
    part.formulas.forEach(([formula = null], down) => {
      const line = cells[part.row + down];
      if (line) line[part.column] = formula;
    });
  }
  sheet.getRangeByIndexes(0, 0, layout.rows, layout.columns).formulas = cells;
  await context.sync();
}

async function mark(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, sheet: name, prefix, layout, request: { spec } }: BuildPlan,
  { imports, note }: { readonly imports: readonly string[]; readonly note: NoteName },
): Promise<void> {
  sheet.load("id");
  const spills = layout.spills.map((box) => absolute(box).replaceAll("$", "")).join();
  const print = await printOf(context, sheet, spills);
  note(modelMarkName(id));
  addModelMark(context, id, name, {
    model: spec.id,
    sheetId: sheet.id,
    prefix,
    imports,
    charts: layout.blocks.reduce(
      (n, { block }) => n + (block.kind === "charts" ? block.charts.length : 0),
      0,
    ),
    print,
    spills,
  });
  await context.sync();
}

/** A whole sheet of functions takes longer than one. */
const PATIENCE = 5000;

async function answerOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { layout }: BuildPlan,
  signal: AbortSignal | undefined,
): Promise<Pick<Written, "answer" | "checks">> {
  const shown = await untilCalculated(
    async () => {
      const cells = sheet.getRangeByIndexes(0, 0, layout.answerRow, layout.columns).load("values");
      await context.sync();
      const rows = cells.values as unknown[][];
      const [answer = ""] = (rows[ANSWER_ROW] ?? []).map(String);
      // The answer is a sentence: a blank is one that has not come yet. Checks catch what still calculates.
      if (answer === "" || rows.some((row) => row.some(isCalculating))) return "calculating";
      const from = layout.checksRow + 1;
      const checks = checksIn(rows.slice(from, from + layout.checks.length), from);
      return { answer: { answer, checks } };
    },
    { patience: PATIENCE, signal },
  );
  return shown ?? { answer: null, checks: null };
}
