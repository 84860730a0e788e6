import type { DataValidation, Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { parseA1 } from "../workbook/a1";
import type { Area, Validation, Workbook } from "../workbook/workbook";
import { fromFile } from "./fileFormula";
import { fromFileRule } from "./fileRule";
import { type NameComments, nameKey } from "./nameComments";
import type { Place } from "./place";
import { readCharts } from "./readCharts";

/** Tables first: rules may mean them. */
export function readLayers(workbook: Workbook, places: Place[], namespace: string): void {
  for (const place of places) readTables(workbook, place);
  for (const place of places) {
    readRules(workbook, place, namespace);
    readCharts(workbook, place);
  }
}

/** Before the cells: a formula that is calculated before its names are there may keep what it showed. */
export function readNames(
  workbook: Workbook,
  file: FileWorkbook,
  places: Place[],
  namespace: string,
  comments: NameComments,
): void {
  for (const { name, localSheetId, hidden, ranges, formulaExpression, rawText } of file.definedNames
    .model) {
    const text = rawText ?? formulaExpression ?? ranges.join(",");
    // Names of Excel's own, such as print areas and filters, mean nothing here.
    if (name.startsWith("_xlnm.") || text === "") continue;
    const scope = localSheetId === undefined ? null : (places[localSheetId]?.sheet ?? null);
    const formula = fromFile(text, { namespace, table: null });
    const comment = comments.get(nameKey(name, localSheetId)) ?? "";
    workbook.setName({ name, scope, formula, comment, visible: hidden !== true });
  }
}

function readTables(workbook: Workbook, { source, sheet }: Place): void {
  for (const { model } of source.getTables()) {
    const block = parseA1(model.tableRef ?? model.ref);
    if (!block) continue;
    const totals = model.totalsRow === true;
    const area: Area = { sheet, ...block, rows: block.rows - (totals ? 1 : 0) };
    const { id } = workbook.addTable(area, true, model.name);
    workbook.updateTable(id, {
      ...(model.style?.theme ? { style: model.style.theme } : {}),
      showBandedRows: model.style?.showRowStripes ?? true,
      showFilterButton: model.columns[0]?.filterButton !== false,
    });
  }
}

function readRules(workbook: Workbook, { source, sheet }: Place, namespace: string): void {
  for (const { ref, rules } of source.model.conditionalFormattings) {
    const block = parseA1(ref.split(" ")[0] ?? "");
    for (const given of rules) {
      const rule = block && fromFileRule(given, namespace);
      if (!block || !rule) continue;
      const area = { sheet, ...block };
      workbook.setConditionalFormat({ id: crypto.randomUUID(), area, ...rule });
    }
  }
  for (const [ref, given] of Object.entries(source.dataValidations.model)) {
    const block = parseA1(ref.replace(/^range:/, ""));
    if (block && given) workbook.setValidation(fromFileValidation({ sheet, ...block }, given));
  }
  source.eachRow((row, rowNumber) => {
    row.eachCell((cell, columnNumber) => {
      const content = noteText(cell.note);
      if (!content) return;
      const area = { sheet, row: rowNumber - 1, column: columnNumber - 1, rows: 1, columns: 1 };
      workbook.setComment({ id: crypto.randomUUID(), area, content });
    });
  });
}

type Noted = string | { texts?: { text: string }[] } | undefined;

function noteText(note: Noted): string {
  if (typeof note === "string") return note;
  return note?.texts?.map(({ text }) => text).join("") ?? "";
}

const kinds = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;

function fromFileValidation(area: Area, given: DataValidation): Validation {
  return {
    area,
    rule: ruleOf(given),
    ignoreBlanks: given.allowBlank ?? true,
    prompt: given.prompt
      ? {
          showPrompt: given.showInputMessage ?? true,
          title: given.promptTitle ?? "",
          message: given.prompt,
        }
      : null,
    errorAlert: given.error
      ? {
          showAlert: given.showErrorMessage ?? true,
          style: alertStyle(given.errorStyle),
          title: given.errorTitle ?? "",
          message: given.error,
        }
      : null,
  };
}

const alertStyle = (style: string | undefined) =>
  style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop";

function ruleOf(given: DataValidation): Validation["rule"] {
  if (given.type === "any") return {};
  const [first, second] = given.formulae.map(String);
  if (given.type === "list") {
    const quoted = /^"(.*)"$/s.exec(first ?? "")?.[1];
    return { list: { inCellDropDown: true, source: quoted ?? `=${first ?? ""}` } };
  }
  if (given.type === "custom") return { custom: { formula: `=${first ?? ""}` } };
  const name = given.operator ?? "between";
  const operator = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    [kinds[given.type]]: {
      operator: name === "between" || name === "notBetween" ? operator : operatorTo(operator),
      formula1: bound(first ?? ""),
      ...(second === undefined ? {} : { formula2: bound(second) }),
    },
  };
}

/** A number as one, a formula as it is typed. */
function bound(text: string): number | string {
  if (text === "") return text;
  const number = Number(text);
  return Number.isNaN(number) ? `=${text}` : number;
}

/** The file says equal and greaterThanOrEqual, Office.js EqualTo and GreaterThanOrEqualTo. */
const operatorTo = (operator: string) => (operator.endsWith("Than") ? operator : `${operator}To`);
