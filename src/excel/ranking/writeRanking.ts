import { freeSheetName } from "../../sheet/names";
import type { BuiltModel } from "../building/modelMarks";
import { momentText } from "../scenarios/resultSheet";
import { setNumberFormat } from "../tables/dressTable";
import { addSheet } from "../workbook/addSheet";
import { takeInventory } from "../workbook/inventory";
import { requireOpenStructure } from "../workbook/protection";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";
import { writeCells } from "../workbook/writeCells";
import { dressRanking } from "./dressRanking";
import { COLUMN_FORMATS, rankingLayout, type RankingLayout } from "./rankingSheet";
import { rankingSource } from "./rankingSource";

export interface WrittenRanking {
  readonly sheet: string;
  /** The headline as the sheet shows it; null while it is still calculating. */
  readonly answer: string | null;
  /** Whether every list has an answer, as far as it is calculated. */
  readonly isWhole: boolean;
}

const WIDTH = COLUMN_FORMATS.length;
const PATIENCE = 5000;

/** A sheet of live formulas: every country, supplier and part of a chokepoint model blocked in turn. */
export function writeRanking(built: BuiltModel, now: Date): Promise<WrittenRanking> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      requireOpenStructure(
        inventory,
        "so no sheet can be added for the ranking",
        "then rank again",
      );
      const { bill, counts } = await rankingSource(context, built);
      const { prefix } = built.mark;
      const moment = momentText(now);
      const layout = rankingLayout({ model: built.sheet, bill, prefix, counts, moment });
      const name = freeSheetName(
        "What if blocked",
        inventory.sheets.map((each) => each.name),
      );
      const sheet = await addSheet(context, name, begun, { orNext: true });
      await writeTexts(context, sheet, layout);
      await writeFormulas(context, sheet, layout);
      dressRanking(sheet, layout);
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
      return { sheet: sheet.name, ...(await toldBy(context, sheet, layout)) };
    }),
  );
}

async function writeTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { title, sentences, inputs, inputsRow, blocks }: RankingLayout,
): Promise<void> {
  const put = (row: number, texts: readonly string[]): Promise<void> =>
    writeCells(context, sheet.getRangeByIndexes(row, 0, 1, texts.length), [texts]);
  await put(0, [title]);
  for (const [at, sentence] of sentences.entries()) await put(2 + at, [sentence]);
  await put(inputsRow, ["From the model"]);
  for (const [at, { label }] of inputs.entries()) await put(inputsRow + 1 + at, [label]);
  for (const { title: heading, titleRow, headers, formula, note } of blocks) {
    await put(titleRow, [heading]);
    await put(titleRow + 1, formula === null ? [note] : headers);
  }
}

async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { answer, inputs, inputsRow, blocks }: RankingLayout,
): Promise<void> {
  inputs.forEach(({ formula, format }, at) => {
    const cell = sheet.getCell(inputsRow + 1 + at, 1);
    cell.formulas = [[formula]];
    setNumberFormat(cell, format);
  });
  for (const { by, spillRow, rows, formula } of blocks) {
    if (formula === null) continue;
    sheet.getCell(spillRow, 0).formulas = [[formula]];
    if (by !== "COUNTRY") continue;
    const names = Array.from({ length: rows - 1 }, (_, at) => {
      const code = `INDEX($A$${spillRow + 2}:$A$${spillRow + rows},${at + 1})`;
      return [`=IF(${code}="","",IFNA(LINCHPIN.COUNTRY(${code},"NAME"),${code}))`];
    });
    sheet.getRangeByIndexes(spillRow + 1, WIDTH - 1, rows - 1, 1).formulas = names;
  }
  sheet.getRange("A2").formulas = [[answer]];
  await context.sync();
}

type Told = Pick<WrittenRanking, "answer" | "isWhole">;

/** The headline counts what the lists hold, so that they have to be there first; one in error is no list. */
async function toldBy(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { blocks }: RankingLayout,
): Promise<Told> {
  const asked = blocks.filter(({ formula }) => formula !== null);
  const headline = sheet.getRange("A2");
  const lists = asked.map(({ spillRow }) => sheet.getCell(spillRow, 0));
  const names = asked
    .filter(({ by }) => by === "COUNTRY")
    .map(({ spillRow }) => sheet.getCell(spillRow + 1, WIDTH - 1));
  const told = await untilCalculated<Told>(
    async () => {
      for (const cell of [headline, ...lists, ...names]) cell.load("values");
      await context.sync();
      const isOpen = (cell: Excel.Range): boolean =>
        shown(cell) === "" || isCalculating(shown(cell));
      if (lists.some(isOpen)) return "calculating";
      if (lists.some((cell) => shown(cell).startsWith("#")))
        return { answer: { answer: isOpen(headline) ? null : shown(headline), isWhole: false } };
      return [headline, ...names].some(isOpen)
        ? "calculating"
        : { answer: { answer: shown(headline), isWhole: true } };
    },
    { patience: PATIENCE },
  );
  return told ?? { answer: null, isWhole: true };
}

const shown = ({ values }: Excel.Range): string => String(values[0]?.[0] ?? "");
