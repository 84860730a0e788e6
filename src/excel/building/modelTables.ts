import { ExcelProblem } from "../workbook/excelProblem";
import type { Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { takeInventory } from "../workbook/inventory";
import { importsIn } from "../provenance/imports";
import type { TableNeed } from "../../models/modelSpec";

/** Which table plays a role: a bundled dataset, imported with the model, or a table of the workbook. */
export type TableChoice =
  | { readonly kind: "dataset"; readonly dataset: string }
  | TableOfWorkbook
  /** A table that the model begins with, by its name in the catalogue. */
  | { readonly kind: "starter"; readonly starter: string };

export interface TableOfWorkbook {
  readonly kind: "table";
  readonly table: string;
}

/** A table of the workbook beside what a model needs. */
export interface Candidate {
  readonly table: string;
  /** The dataset it was imported from, or null. */
  readonly dataset: string | null;
  /** Needed columns that it lacks; none where it fits. */
  readonly missing: readonly string[];
}

/** Every table of the workbook with what it lacks for each need, in the order of the needs. */
export function findCandidates(needs: readonly TableNeed[]): Promise<Candidate[][]> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const headers = await headersOf(context, inventory);
    const imports = await importsIn(context, inventory);
    return needs.map((need) =>
      inventory.tables.map(({ name }) => ({
        table: name,
        dataset: imports.find(({ table }) => table === name)?.dataset ?? null,
        missing: missingIn(headers.get(name) ?? [], need),
      })),
    );
  });
}

async function headersOf(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const columns = inventory.tables.map(({ name }) => ({
    name,
    columns: context.workbook.tables.getItem(name).columns.load("items/name"),
  }));
  await context.sync();
  return new Map(columns.map((each) => [each.name, each.columns.items.map(({ name }) => name)]));
}

function missingIn(headers: readonly string[], { columns }: TableNeed): string[] {
  const there = new Set(headers.map((header) => header.trim().toLowerCase()));
  return columns.filter((column) => !there.has(column.toLowerCase()));
}

/** Refuses, before anything is written, a table that is gone or lacks a column. */
export async function checkTables(
  context: Excel.RequestContext,
  inventory: Inventory,
  needs: readonly TableNeed[],
  choices: Readonly<Record<string, TableChoice>>,
): Promise<void> {
  const headers = await headersOf(context, inventory);
  for (const need of needs) {
    const choice = choices[need.role];
    if (choice?.kind !== "table") continue;
    const found = headers.get(choice.table);
    if (!found) {
      throw new ExcelProblem(
        `The table ${choice.table} is no longer in the workbook. Choose another table for "${need.title}".`,
      );
    }
    const missing = missingIn(found, need);
    if (missing.length > 0) throw new ExcelProblem(lackSentence(choice.table, missing));
  }
}

export function lackSentence(table: string, missing: readonly string[]): string {
  const columns = missing.length === 1 ? "the column" : "the columns";
  return `The table ${table} lacks ${columns} ${missing.join(", ")}. Add or rename columns in it, or choose another table.`;
}
