import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Cell, ValueType, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { toFile } from "../../src/preview/file/fileFormula";
import { type Result, shown as shownResult } from "./formulaEngine";
import { letters, type NativeCase } from "./nativeCases";

/** What LibreOffice gives for a formula: rows of cells, an error as its text. */
export type SpreadsheetAnswer = (number | string | boolean)[][];

/** Settings under which LibreOffice calculates every formula of a file that it opens, whatever results the file has. */
const CALCULATE_ANEW = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Has LibreOffice open workbooks, calculate them and save them; answers what their cells hold then. */
export async function recalculatedByLibreOffice(
  program: string,
  workbooks: readonly Uint8Array[],
): Promise<{ at(sheet: string, row: number, column: number): Result }[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "copies-"));
  try {
    const user = path.join(folder, "profile", "user");
    mkdirSync(user, { recursive: true });
    writeFileSync(path.join(user, "registrymodifications.xcu"), CALCULATE_ANEW);
    const names = workbooks.map((_, at) => `${String(at)}.xlsx`);
    names.forEach((name, at) => {
      writeFileSync(path.join(folder, name), workbooks[at] ?? "");
    });
    const profile = `-env:UserInstallation=${pathToFileURL(path.dirname(user)).href}`;
    const out = path.join(folder, "out");
    const files = names.map((name) => path.join(folder, name));
    const how = ["--headless", "--convert-to", "xlsx", "--outdir", out];
    execFileSync(program, [profile, ...how, ...files], { stdio: "pipe" });
    return await Promise.all(
      names.map(async (name) => {
        const book = new Workbook();
        await book.xlsx.readFile(path.join(out, name));
        return {
          at: (sheet, row, column) =>
            resultIn(book.getWorksheet(sheet)?.getCell(row + 1, column + 1)),
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultIn(cell: Cell | undefined): Result {
  if (cell === undefined) return null;
  return shownResult(cell.type === ValueType.Formula ? cell.result : cell.value);
}

/** Right of every argument. */
const ANSWERS = 78;

/**
 * Has LibreOffice calculate each case's native formula over its arguments in cells. The file holds no
 * results, so that every figure is LibreOffice's own.
 */
export async function answersOfLibreOffice(
  program: string,
  cases: readonly NativeCase[],
): Promise<SpreadsheetAnswer[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "native-"));
  try {
    const workbook = new Workbook();
    cases.forEach((each, index) => writeCase(workbook.addWorksheet(`c${String(index)}`), each));
    const file = path.join(folder, "cases.xlsx");
    await workbook.xlsx.writeFile(file);
    const out = path.join(folder, "out");
    execFileSync(program, ["--headless", "--convert-to", "xlsx", "--outdir", out, file]);
    const calculated = new Workbook();
    await calculated.xlsx.readFile(path.join(out, "cases.xlsx"));
    return cases.map((each, index) =>
      readAnswer(calculated.getWorksheet(`c${String(index)}`), sizeOf(each)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeCase(sheet: Worksheet, each: NativeCase): void {
  for (const { column, rows } of each.blocks) {
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null && value !== "") sheet.getCell(r + 1, column + c + 1).value = value;
      });
    });
  }
  const { rows, columns } = sizeOf(each);
  const formula = "plain" in each.native ? each.native.plain : "NA()";
  sheet.getCell(1, ANSWERS + 1).value = {
    formula: toFile(`=${formula}`, { namespace: "LINCHPIN", table: null }),
    shareType: "array",
    ref: `${letters(ANSWERS)}1:${letters(ANSWERS + columns - 1)}${String(rows)}`,
  };
}

const sizeOf = ({ ours }: NativeCase): { rows: number; columns: number } =>
  typeof ours === "string"
    ? { rows: 1, columns: 1 }
    : { rows: ours.length, columns: ours[0]?.length ?? 1 };

function readAnswer(
  sheet: Worksheet | undefined,
  { rows, columns }: { rows: number; columns: number },
): SpreadsheetAnswer {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => shown(sheet?.getCell(r + 1, ANSWERS + c + 1).value)),
  );
}

function shown(value: unknown): number | string | boolean {
  if (typeof value !== "object" || value === null) return (value ?? "") as string;
  if ("error" in value) return String(value.error);
  return "result" in value ? shown(value.result) : "";
}
