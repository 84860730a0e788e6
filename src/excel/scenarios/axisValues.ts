import { stepsBy, stepsOf } from "../../core/scenario/axis";
import { areaOf } from "../workbook/cellArea";
import { serialOfDay } from "../../sheet/dateSerial";
import { ExcelProblem } from "../workbook/excelProblem";
import type { ChosenCell } from "../what-if/chosenCell";
import { findCells } from "../what-if/findCells";
import type { Constant } from "../what-if/constant";

/** The values that an input is to take, as they were typed. */
export type Axis =
  | {
      readonly kind: "range";
      readonly from: string;
      readonly to: string;
      /** One of both. */
      readonly by: "step" | "count";
      readonly size: string;
    }
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "cells"; readonly reference: string };

/** As many values as a list may have. */
const MOST_VALUES = 1000;

export async function axisValues(
  context: Excel.RequestContext,
  axis: Axis,
  input: ChosenCell,
): Promise<Constant[]> {
  const values =
    axis.kind === "range"
      ? rangeValues(axis, input)
      : axis.kind === "list"
        ? listValues(axis.list, input)
        : await cellValues(context, axis.reference, input);
  const once = [...new Set(values)];
  if (once.length === 0) {
    throw new ExcelProblem(`Give the values that ${input.label} is to take.`);
  }
  return once;
}

function rangeValues(axis: Extract<Axis, { kind: "range" }>, input: ChosenCell): number[] {
  if (typeof input.value !== "number") {
    throw new ExcelProblem(
      `${input.label} (${input.address}) holds no number, so a range has no meaning for it. Give a list of values.`,
    );
  }
  const [from, to] = [readNumber(axis.from, input), readNumber(axis.to, input)];
  return axis.by === "step"
    ? stepsBy(from, to, readNumber(axis.size, input))
    : stepsOf(from, to, readNumber(axis.size, { ...input, format: "0" }));
}

/** Separated by semicolons or line breaks, or by commas where that leaves no doubt. */
export function listValues(list: string, input: ChosenCell): Constant[] {
  const strict = /[;\n]/.test(list);
  if (!strict && typeof input.value === "number" && /\d,\d{3}(?!\d)/.test(list)) {
    throw new ExcelProblem(
      `In “${list.trim()}” a comma could separate values or thousands. Separate the values by semicolons.`,
    );
  }
  return list
    .split(strict ? /[;\n]/ : ",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => readConstant(each, input));
}

async function cellValues(
  context: Excel.RequestContext,
  reference: string,
  input: ChosenCell,
): Promise<Constant[]> {
  const range = await findCells(context, reference);
  const { rows, columns } = await areaOf(context, range);
  if (rows * columns > MOST_VALUES) {
    throw new ExcelProblem(`${reference} has more than ${MOST_VALUES} cells. Choose fewer.`);
  }
  range.load("values,valueTypes");
  await context.sync();
  const types = range.valueTypes.flat().map(String);
  return range.values.flat().flatMap((value: unknown, index) => {
    if (types[index] === "Empty") return [];
    if (types[index] === "Error" || typeof value !== typeof input.value) {
      throw new ExcelProblem(
        `${reference} holds ${String(value)}, which is no ${kindOf(input.value)} as ${input.label} (${input.address}) needs it. Choose other cells.`,
      );
    }
    return [value as Constant];
  });
}

function kindOf(value: Constant): string {
  if (typeof value === "number") return "number";
  return typeof value === "string" ? "text" : "TRUE or FALSE";
}

/** What was typed, of the kind that the input holds. */
export function readConstant(text: string, input: ChosenCell): Constant {
  if (typeof input.value === "number") return readNumber(text, input);
  if (typeof input.value === "string") return text.trim();
  if (/^true$/i.test(text.trim())) return true;
  if (/^false$/i.test(text.trim())) return false;
  throw new ExcelProblem(`“${text}” is neither TRUE nor FALSE, as ${input.label} needs it.`);
}

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?\s*%?$/;

/** `0.05`, `5%`, `1,500` or, where the cell shows days, `2026-01-31`. */
export function readNumber(text: string, { label, format }: ChosenCell): number {
  const bare = text.trim();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(bare);
  const serial = isDay && showsDays(format) ? serialOfDay(bare) : null;
  if (serial !== null) return serial;
  const found = NUMBER.exec(THOUSANDS.test(bare) ? bare.replaceAll(",", "") : bare);
  const number = found && Number(found[1]) / (found[2] === "%" ? 100 : 1);
  if (number !== null && Number.isFinite(number)) return number;
  throw new ExcelProblem(
    bare === ""
      ? `Fill in every number for ${label}.`
      : `“${bare}” for ${label} is no number. Write 0.05, 5% or 1500.`,
  );
}

/** Whether a number format shows days: y, m or d outside quotation marks and brackets. */
function showsDays(format: string): boolean {
  return /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && format !== "General";
}
