import type { Dataset } from "../../datasets/dataset";
import { withCountryNames } from "../../datasets/withCountryNames";
import { ownWorkIn } from "../../datasets/merge/ownWork";
import { importOf, type Import } from "../provenance/imports";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { askIfAllShown } from "../tables/askIfAllShown";
import { readTable, type StandingTable } from "../tables/readTable";
import { referringFormulas, type ReferringFormula } from "../formulas/referringFormulas";
import { readBase } from "../provenance/keepBase";
import { runExcel } from "../workbook/runExcel";
import { checkSources } from "../provenance/sourcesSheet";
import { count } from "../../core/count";
import { requireUnprotected } from "../workbook/protection";
import { sheetNameFor } from "../../sheet/names";

/** What removing an import would take out, found by looking; nothing is changed yet. */
export interface Removal {
  readonly importId: string;
  readonly table: string;
  readonly sheet: string;
  /** Whether the sheet goes too: the import made it, and nothing else is on it. */
  readonly takesSheet: boolean;
  /** What would be lost with it, each a sentence; none where nothing of the user's is touched. */
  readonly losses: readonly string[];
}

export interface LookedAt {
  readonly removal: Removal;
  readonly inventory: Inventory;
  readonly standing: StandingTable;
}

/** `imported` is the dataset as it ships, for imports that kept nothing to compare with. */
export function lookAtRemoval(
  importId: string,
  imported: Dataset | null,
  signal?: AbortSignal,
): Promise<Removal> {
  return runExcel(
    async (context) => (await lookForRemoval(context, importId, imported, signal)).removal,
  );
}

export async function lookForRemoval(
  context: Excel.RequestContext,
  importId: string,
  imported: Dataset | null,
  signal?: AbortSignal,
): Promise<LookedAt> {
  const inventory = await takeInventory(context);
  const found = await importOf(context, inventory, importId);
  await checkSources(context, inventory);
  const base = await readBase(context, inventory, importId, found.mark.edition ?? 0, signal);
  const shipped = imported && found.mark.names === true ? withCountryNames(imported) : imported;
  const known = base ?? (shipped && { ...shipped, columns: columnsOf(shipped) });
  const fields = known?.description.schema.fields ?? [];
  const standing = await readTable(context, found.table, fields, signal);
  const { title = "", name = found.dataset } = known?.description ?? {};
  const own = { id: found.ownSheet, name: sheetNameFor(title || name, name) };
  const { takesSheet, comments } = await lookAround(context, inventory, found, standing, own);
  const formulas = await referringFormulas(context, inventory, standing, signal);
  const losses = [
    ...ownLosses(standing, known, found),
    ...(comments > 0 ? [`${count(comments, "comment")} on its sheet's cells.`] : []),
    ...formulaLosses(formulas),
  ];
  const { table, sheet } = found;
  return { removal: { importId, table, sheet, takesSheet, losses }, inventory, standing };
}

async function lookAround(
  context: Excel.RequestContext,
  inventory: Inventory,
  { sheet: name }: Import,
  { id: tableId, place }: StandingTable,
  own: { readonly id: string | null; readonly name: string },
): Promise<{ takesSheet: boolean; comments: number }> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const protection = sheet.protection.load("protected");
  const tables = sheet.tables.load("items/id");
  const charts = sheet.charts.load("items/id");
  const names = sheet.names.load("items/name");
  const comments = sheet.comments.load("items/id");
  const shapes = sheet.shapes.load("items/id");
  const used = sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const sheets = context.workbook.worksheets.load("items/id,items/visibility");
  const table = context.workbook.tables.getItem(tableId);
  const requireAllShown = askIfAllShown(table, "then remove the import");
  await context.sync();

  requireUnprotected({ name, isProtected: protection.protected }, "then remove the import");
  requireAllShown();
  const isVisible = ({ visibility }: Excel.Worksheet) => visibility === "Visible";
  const others = sheets.items.filter(({ id }) => id !== place.sheetId);
  const alone =
    used.rowIndex >= place.row &&
    used.columnIndex >= place.column &&
    used.rowIndex + used.rowCount <= place.row + place.rows &&
    used.columnIndex + used.columnCount <= place.column + place.columns &&
    tables.items.length === 1 &&
    charts.items.length === 0 &&
    names.items.length === 0 &&
    shapes.items.length === 0;
  // Programs that save the workbook may give its sheets new ids: then the name tells.
  const isForgotten = own.id !== null && sheets.items.every(({ id }) => id !== own.id);
  const isOwn = own.id === place.sheetId || (isForgotten && name.startsWith(own.name));
  const takesSheet = isOwn && alone && !inventory.structureProtected && others.some(isVisible);
  return { takesSheet, comments: takesSheet ? comments.items.length : 0 };
}

const columnsOf = ({ description }: Dataset): string[] =>
  description.schema.fields.map(({ name }) => name);

function ownLosses(
  standing: StandingTable,
  imported:
    (Pick<Dataset, "description" | "rows"> & { readonly columns: readonly string[] }) | null,
  found: Import,
): string[] {
  const { schema, version } = imported?.description ?? {};
  if (!imported || !schema?.primaryKey?.length || version !== found.version) {
    return [
      "Whatever you have added to the table or changed in it; the pane no longer has what was imported to compare with.",
    ];
  }
  const own = ownWorkIn(standing, imported, schema.primaryKey);
  const losses: string[] = [];
  if (own.rows > 0) losses.push(`${count(own.rows, "row")} that the import did not bring.`);
  if (own.columns.length > 0) {
    losses.push(
      `${count(own.columns.length, "column")} of your own: ${own.columns.slice(0, 5).join(", ")}${own.columns.length > 5 ? ", …" : ""}.`,
    );
  }
  if (own.edits > 0) losses.push(`${count(own.edits, "cell")} that you changed.`);
  return losses;
}

function formulaLosses(formulas: readonly ReferringFormula[]): string[] {
  if (formulas.length === 0) return [];
  const places = formulas.slice(0, 5).map(({ where }) => where);
  const rest = formulas.length - places.length;
  return [
    `${count(formulas.length, "formula")} elsewhere would show #REF!: ${places.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  ];
}
