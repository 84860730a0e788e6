import { modelsIn, type BuiltModel } from "../building/modelMarks";
import { FORMULAS_SHEET } from "../client-copy/keptFormulas";
import { importsIn, type Import } from "../provenance/imports";
import { findList, namesIn, readList } from "../scenarios/scenarioList";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";

/** What a workbook holds, by name. */
export interface WorkbookContents {
  readonly imports: readonly Import[];
  readonly models: readonly BuiltModel[];
  /** Tables that no import made. */
  readonly tables: readonly string[];
  /** Sheets that a menu shows, models' own left out. */
  readonly sheets: readonly string[];
  readonly scenarios: readonly string[];
  /** Whether its formulas are replaced, as in a client copy. */
  readonly isClientCopy: boolean;
}

export function workbookContents(): Promise<WorkbookContents> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const imports = await importsIn(context, inventory);
    const models = modelsIn(inventory);
    const list = findList(inventory)?.name;
    const taken = new Set([...imports.map(({ table }) => table), list]);
    return {
      imports,
      models,
      tables: inventory.tables.map(({ name }) => name).filter((name) => !taken.has(name)),
      sheets: plainSheets(inventory, models),
      scenarios: await scenariosIn(context, inventory),
      isClientCopy: inventory.sheets.some(({ name }) => name === FORMULAS_SHEET),
    };
  });
}

function plainSheets({ sheets }: Inventory, models: readonly BuiltModel[]): string[] {
  const own = new Set(models.map(({ sheet }) => sheet));
  return sheets
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("_linchpin") && !own.has(name));
}

/** The Scenarios view says what is wrong with a list that cannot be read. */
async function scenariosIn(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<readonly string[]> {
  try {
    return namesIn((await readList(context, inventory)).rows);
  } catch {
    return [];
  }
}
