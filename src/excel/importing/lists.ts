import { columnReference } from "../../sheet/columnReference";
import type { Field, ForeignKey } from "../../datasets/tableSchema";
import type { Column } from "../tables/columns";
import { shorten } from "../tables/dressTable";
import type { ImportPlan } from "./importPlan";
import { markedImports } from "../provenance/imports";
import { markedTable, type Inventory } from "../workbook/inventory";
import { noteNames, type NoteName } from "../workbook/noteNames";
import { pointName } from "../workbook/pointName";
import type { Begun } from "../workbook/reversible";

/** The values that a column's cells are chosen from, as Excel's data validation takes them. */
interface List {
  readonly column: Column;
  readonly index: number;
  readonly source: string;
}

/** Excel takes no longer list written out in the rule. */
const LITERAL_LENGTH = 255;

/**
 * Offers lists in the table's body: of the values that the schema allows, and of the keys of a table
 * that the workbook has. A value beyond the list is a warning and not an error: a newer code, or one of
 * the analyst's own, is theirs to enter, and Check this table reports it.
 */
export async function addLists(
  context: Excel.RequestContext,
  inventory: Inventory,
  plan: ImportPlan,
  body: Excel.Range,
  begun: Begun,
): Promise<void> {
  const keys = await keyLists(context, inventory, plan, noteNames(begun));
  const listed = new Set(keys.map(({ index }) => index));
  const literal = plan.columns.flatMap((column, index) => {
    const source = literalList(column.field);
    return source === null || listed.has(index) ? [] : [{ column, index, source }];
  });
  for (const { column, index, source } of [...keys, ...literal]) {
    const { dataValidation } = body.getColumn(index);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = alertFor(column.field);
  }
}

/** The allowed values with commas between them; null where there are none or Excel would misread them. */
export function literalList({ constraints }: Field): string | null {
  const values = constraints?.enum?.map(String) ?? [];
  const source = values.join(",");
  const misread = values.some((value) => value.includes(",") || value !== value.trim());
  const fits = source !== "" && source.length <= LITERAL_LENGTH && !/^[=+\-@]/.test(source);
  return fits && !misread ? source : null;
}

function alertFor(field: Field): Excel.DataValidationErrorAlert {
  return {
    showAlert: true,
    style: "Warning",
    title: shorten(field.title, 32),
    message: shorten(
      `This is not in the list for ${field.title}. You may keep it, if it is meant so.`,
      225,
    ),
  };
}

const KEYS_PREFIX = "_linchpin_keys_";

export const isKeysName = (name: string): boolean => name.toLowerCase().startsWith(KEYS_PREFIX);

/**
 * A hidden name for the keys: a rule cannot name a table's column, but a name can, and Excel keeps it
 * right when the table is renamed, moved or grows.
 */
export function keysName(owner: string, column: string): string {
  return `${KEYS_PREFIX}${owner}_${column}`.replace(/[^\p{L}\p{N}_.]/gu, "_").slice(0, 255);
}

async function keyLists(
  context: Excel.RequestContext,
  inventory: Inventory,
  plan: ImportPlan,
  note: NoteName,
): Promise<List[]> {
  const { foreignKeys = [] } = plan.dataset.description.schema;
  const candidates = foreignKeys.flatMap((key) => keyOf(inventory, plan, key) ?? []);
  const found = candidates.map((candidate) => ({
    ...candidate,
    keys: context.workbook.tables
      .getItem(candidate.table)
      .columns.getItemOrNullObject(candidate.keyColumn)
      .load("name"),
  }));
  await context.sync();
  const lists: List[] = [];
  const named = new Set<string>();
  for (const { column, index, name, table, keyColumn, keys } of found) {
    if (keys.isNullObject) continue;
    if (!named.has(name))
      nameKeys(context, inventory, name, `=${columnReference(table, keyColumn)}`, note);
    named.add(name);
    lists.push({ column, index, source: `=${name}` });
  }
  return lists;
}

/** The column that a key of one part refers to, where its table is in the workbook or is this one. */
function keyOf(inventory: Inventory, plan: ImportPlan, { fields, reference }: ForeignKey) {
  const [field] = fields;
  const [keyColumn] = reference.fields;
  if (fields.length !== 1 || keyColumn === undefined) return null;
  const index = plan.columns.findIndex((column) => column.field.name === field);
  const column = plan.columns[index];
  if (!column) return null;
  const { resource } = reference;
  const table =
    resource === undefined
      ? plan.table
      : markedImports(inventory)
          .filter(({ dataset }) => dataset === resource)
          .at(-1)?.table;
  if (table === undefined) return null;
  const name = keysName(resource ?? plan.importId, keyColumn);
  return { column, index, table, keyColumn, name };
}

/** A name whose table is gone is given the new one, so that lists made earlier work again, too. */
function nameKeys(
  context: Excel.RequestContext,
  inventory: Inventory,
  name: string,
  formula: string,
  note: NoteName,
): void {
  const existing = inventory.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (existing && markedTable(inventory, existing.formula)) return;
  pointName(context, inventory, name, formula, note);
}

/**
 * Once a table of keys is gone: its names get another import of the same dataset, where the workbook
 * has one; else the lists that used them are taken off, as Excel would offer nothing in them.
 */
export async function releaseKeys(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<void> {
  const broken = inventory.names.filter(
    ({ name, formula }) => isKeysName(name) && !markedTable(inventory, formula),
  );
  if (broken.length === 0) return;
  const heirs = await heirsOf(context, inventory, broken);
  const orphans = broken.filter(({ name }) => !heirs.has(name));
  for (const [name, formula] of heirs) context.workbook.names.getItem(name).formula = formula;
  if (orphans.length > 0) await takeOffLists(context, inventory, orphans);
  for (const { name } of orphans) context.workbook.names.getItem(name).delete();
  await context.sync();
}

async function heirsOf(
  context: Excel.RequestContext,
  inventory: Inventory,
  broken: Inventory["names"],
): Promise<Map<string, string>> {
  const tables = markedImports(inventory).map(({ dataset, table }) => ({
    dataset,
    table,
    columns: context.workbook.tables.getItem(table).columns.load("items/name"),
  }));
  await context.sync();
  const formulas = tables.flatMap(({ dataset, table, columns }) =>
    columns.items.map(
      ({ name }) => [keysName(dataset, name), `=${columnReference(table, name)}`] as const,
    ),
  );
  const wanted = new Set(broken.map(({ name }) => name));
  return new Map(formulas.filter(([name]) => wanted.has(name)));
}

async function takeOffLists(
  context: Excel.RequestContext,
  inventory: Inventory,
  orphans: Inventory["names"],
): Promise<void> {
  const tables = inventory.tables.map(({ name }) => context.workbook.tables.getItem(name));
  for (const table of tables) table.columns.load("items/name");
  await context.sync();
  const rules = tables.flatMap((table) =>
    table.columns.items.map((column) => column.getDataBodyRange().dataValidation.load("rule")),
  );
  await context.sync();
  const sources = new Set(orphans.map(({ name }) => `=${name}`));
  for (const validation of rules) {
    // Excel has no rule to tell for cells that have several.
    const rule = validation.rule as Excel.DataValidationRule | null;
    const source: unknown = rule?.list?.source;
    if (typeof source === "string" && sources.has(source)) validation.clear();
  }
}
