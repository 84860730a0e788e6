import type { DataValidation, Workbook as FileWorkbook, Worksheet } from "@cj-tech-master/excelts";
import { formatA1 } from "../workbook/a1";
import { plainText } from "../workbook/plainText";
import { tableBody } from "../workbook/reference";
import type { Sheet, Table, Validation } from "../workbook/workbook";
import { toFileRule } from "./fileRule";
import { toFile } from "./fileFormula";
import type { SavedWorkbook } from "./workbookPicture";
import { writeChart } from "./writeChart";
import { picturesOn, writePicture } from "./writePicture";

/** What lies over the cells: tables, names, conditional formats, validations, comments, charts, pictures. */
export function writeLayers(workbook: SavedWorkbook, file: FileWorkbook, namespace: string): void {
  const sheets = workbook.sheets();
  for (const sheet of sheets) {
    const target = file.getWorksheet(sheet.name);
    if (!target) throw new Error(`The file has lost its sheet ${sheet.name}.`);
    for (const table of workbook.tables()) {
      if (table.area.sheet === sheet.id) writeTable(workbook, table, target);
    }
    for (const [index, format] of workbook.conditionalFormats(sheet.id).entries()) {
      const rule = { priority: index + 1, ...toFileRule(format, namespace) };
      target.addConditionalFormatting({ ref: formatA1(format.area), rules: [rule] });
    }
    for (const validation of workbook.validations(sheet.id)) {
      target.dataValidations.add(formatA1(validation.area), toFileValidation(validation));
    }
    for (const { area, content } of workbook.comments()) {
      if (area.sheet === sheet.id) target.getCell(area.row + 1, area.column + 1).note = content;
    }
    for (const chart of workbook.charts()) {
      if (chart.sheet === sheet.id) writeChart(workbook, chart, target);
    }
    for (const picture of picturesOn(workbook, sheet)) writePicture(picture, file, target);
  }
  writeNames(workbook, file, sheets, namespace);
}

/** The cells are there already: the table takes them as its rows. */
function writeTable(workbook: SavedWorkbook, table: Table, target: Worksheet): void {
  const [headers = []] = workbook.text({ ...table.area, rows: 1 });
  const body = tableBody(table);
  const rows = Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (__, c) => {
      return target.getCell(body.row + r + 1, body.column + c + 1).value;
    }),
  );
  target.addTable({
    name: table.name,
    ref: formatA1({ ...table.area, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: { theme: table.style, showRowStripes: table.showBandedRows },
    columns: headers.map((name) => ({ name, filterButton: table.showFilterButton })),
    rows,
  });
}

function writeNames(
  workbook: SavedWorkbook,
  file: FileWorkbook,
  sheets: Sheet[],
  namespace: string,
): void {
  file.definedNames.model = workbook.names().map(({ name, scope, formula, visible }) => {
    const position = sheets.findIndex((sheet) => sheet.id === scope);
    return {
      name,
      ranges: [],
      rawText: toFile(formula, { namespace, table: null }),
      ...(position >= 0 ? { localSheetId: position } : {}),
      ...(visible ? {} : { hidden: true }),
    };
  });
}

const validationTypes = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;

function toFileValidation({ rule, ignoreBlanks, prompt, errorAlert }: Validation): DataValidation {
  const messages = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt?.showPrompt ?? false,
    promptTitle: prompt?.title ?? "",
    prompt: prompt?.message ?? "",
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: (errorAlert?.style ?? "stop").toLowerCase(),
    errorTitle: errorAlert?.title ?? "",
    error: errorAlert?.message ?? "",
  };
  const [kind = "", given] = Object.entries(rule).find(([, value]) => value) ?? [];
  const of = (given ?? {}) as Record<string, unknown>;
  const formula = (value: unknown) => plainText(value).replace(/^=/, "");
  if (kind === "list") {
    const source = plainText(of.source);
    const list = source.startsWith("=") ? source.slice(1) : `"${source}"`;
    return { ...messages, type: "list", formulae: [list] };
  }
  if (kind === "custom") return { ...messages, type: "custom", formulae: [formula(of.formula)] };
  const [, type] = Object.entries(validationTypes).find(([name]) => name === kind) ?? [];
  if (!type) return { ...messages, type: "any" };
  const operator = (plainText(of.operator) || "Between").replace(/To$/, "");
  return {
    ...messages,
    type,
    operator: (operator.charAt(0).toLowerCase() + operator.slice(1)) as "between",
    formulae: [of.formula1, of.formula2].filter((it) => it !== undefined).map(formula),
  };
}
