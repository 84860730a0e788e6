import { areaOf, type CellArea } from "../workbook/cellArea";
import { readReference } from "../arguments/reference";
import { ExcelProblem } from "../workbook/excelProblem";
import { cellAddress, sheetReference } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { cellLabels } from "./cellLabels";
import type { ChosenCell } from "./chosenCell";
import type { Constant } from "./constant";
import { findCells } from "./findCells";
import { inputObstacle, localAddress } from "./inputObstacle";

/** As many cells as a run reads at each point. */
export const MOST_OUTPUTS = 50;

/** The single cell with a constant that a text means, or a sentence on why it cannot be an input. */
export function lookAtInput(reference: string): Promise<ChosenCell> {
  return runExcel((context) => chosenInput(context, reference));
}

/** All cells that a text such as `Model!B9; Model!B12:B14` means. */
export function lookAtOutputs(references: string): Promise<ChosenCell[]> {
  return runExcel((context) => chosenOutputs(context, references));
}

export async function chosenInput(
  context: Excel.RequestContext,
  reference: string,
): Promise<ChosenCell> {
  if (reference.trim() === "") {
    throw new ExcelProblem("Select the input's cell in the sheet and press Use selection.");
  }
  const found = await find(context, reference);
  const { range, area } = await ofMerged(context, found);
  if (area.rows * area.columns !== 1) {
    throw new ExcelProblem(`${reference} is more than one cell. An input is a single cell.`);
  }
  const [cell] = await read(context, range, area);
  if (!cell) throw new ExcelProblem(`There is no cell ${reference}.`);
  const obstacle = await inputObstacle(context, range, cell);
  if (obstacle !== null) throw new ExcelProblem(obstacle);
  return cell;
}

export async function chosenOutputs(
  context: Excel.RequestContext,
  references: string,
): Promise<ChosenCell[]> {
  const cells: ChosenCell[] = [];
  for (const reference of splitReferences(references)) {
    const { range, area } = await ofMerged(context, await find(context, reference));
    if (area.rows * area.columns > MOST_OUTPUTS) throw tooMany();
    range.load("formulas");
    const found = await read(context, range, area);
    const blank = range.formulas.flat().indexOf("");
    if (blank >= 0) {
      throw new ExcelProblem(
        `${found[blank]?.address ?? reference} is blank. Choose cells that show something.`,
      );
    }
    cells.push(...found);
  }
  const once = cells.filter(
    (cell, index) => cells.findIndex(({ address }) => address === cell.address) === index,
  );
  if (once.length === 0) {
    throw new ExcelProblem("Select the cells of the results and press Use selection.");
  }
  if (once.length > MOST_OUTPUTS) throw tooMany();
  return once;
}

function tooMany(): ExcelProblem {
  return new ExcelProblem(
    `At most ${MOST_OUTPUTS} cells can be read at each point. Choose fewer outputs.`,
  );
}

/** Between semicolons, but not inside a quoted sheet name. */
export function splitReferences(references: string): string[] {
  const parts = references.match(/(?:'[^']*(?:'|$)|[^;\n'])+/g) ?? [];
  return parts.map((each) => each.trim()).filter((each) => each !== "");
}

interface Found {
  readonly range: Excel.Range;
  readonly area: CellArea;
}

async function find(context: Excel.RequestContext, text: string): Promise<Found> {
  const range = await findCells(context, text);
  return { range, area: await areaOf(context, range) };
}

/** Merged cells stand for their first one. */
async function ofMerged(context: Excel.RequestContext, found: Found): Promise<Found> {
  const { rows, columns } = found.area;
  if (rows * columns === 1 || rows * columns > MOST_OUTPUTS) return found;
  const merged = found.range.getMergedAreasOrNullObject().load("address");
  found.range.load("address");
  await context.sync();
  if (merged.isNullObject || localAddress(merged.address) !== localAddress(found.range.address))
    return found;
  return { range: found.range.getCell(0, 0), area: { ...found.area, rows: 1, columns: 1 } };
}

async function read(
  context: Excel.RequestContext,
  range: Excel.Range,
  area: CellArea,
): Promise<ChosenCell[]> {
  range.load("values,text,numberFormat");
  const sheet = range.worksheet.load("id");
  await context.sync();
  const labels = await cellLabels(context, sheet.id, area);
  return range.values.flatMap((line, r) =>
    line.map((value: unknown, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const address = cellAddress(area.sheet, row, column);
      return {
        ...{ sheetId: sheet.id, row, column, address },
        label: labels[r]?.[c]?.label ?? address,
        beside: labels[r]?.[c]?.beside ?? null,
        value: value as Constant,
        text: range.text[r]?.[c] ?? "",
        format: String(range.numberFormat[r]?.[c] ?? "General"),
      };
    }),
  );
}

/** References that name no sheet get the one in front, so that they mean the same cells later on. */
export function withSheets(references: string): Promise<string> {
  return runExcel(async (context) => {
    const home = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return splitReferences(references)
      .map((text) => {
        const reference = readReference(text.replace(/^=\s*/, ""));
        const isBare = reference?.kind === "address" && reference.sheet === null;
        return isBare ? `${sheetReference(home.name)}!${text.replace(/^=\s*/, "")}` : text;
      })
      .join("; ");
  });
}
