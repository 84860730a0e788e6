import { countryLabels } from "../../core/labels/countryLabels";
import { freeName, freeSheetName } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import { type Inventory, takenNames } from "../workbook/inventory";
import type { Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import type { CountrySight } from "./copyItem";

/** The sheet on which a client sees, and may look up, which labels are one country. */
export const COUNTRIES_SHEET = "Country labels";
const NAMES = {
  labels: "Country_labels",
  starts: "Country_starts",
  codes: "Country_codes",
  titles: "Country_names",
};
/** Rows above the first label. */
const TOP = 3;
const AT_ONCE = 1_000;

/** The labels of countries that a copy writes out, under names that are free in the workbook. */
export function countriesFor(inventory: Inventory, texts: Iterable<string>): CountrySight {
  const taken = takenNames(inventory);
  const { rows, starts, countries } = countryLabels(texts);
  const free = (name: keyof typeof NAMES): string => freeName(NAMES[name], taken, "_");
  return {
    names: {
      labels: free("labels"),
      starts: free("starts"),
      codes: free("codes"),
      titles: free("titles"),
    },
    labels: rows.map(({ label }) => label),
    labelCodes: rows.map(({ code }) => code),
    starts,
    codes: countries.map(({ code }) => code),
    titles: countries.map(({ name }) => name),
  };
}

/** Whether a formula tells countries apart by the labels that are written out. */
export const usesCountries = (formula: string, { names }: CountrySight): boolean =>
  formula.includes(names.labels);

/** Writes the labels on a sheet of their own; answers the names that stand for them. */
export async function writeCountries(
  context: Excel.RequestContext,
  inventory: Inventory,
  { names, labels, labelCodes, starts, codes, titles }: CountrySight,
  begun: Begun,
): Promise<{ readonly name: string; readonly definition: string }[]> {
  const taken = inventory.sheets.map(({ name }) => name);
  const name = freeSheetName(COUNTRIES_SHEET, taken);
  const sheet = await addSheet(context, name, begun);
  sheet.getRange("A1:A2").values = [[COUNTRIES_SHEET], [MEANING]];
  sheet.getRange("A1").format.font.bold = true;
  const header = sheet.getRangeByIndexes(TOP - 1, 0, 1, HEADERS.length);
  header.values = [HEADERS];
  header.format.font.bold = true;
  sheet.getRangeByIndexes(0, 0, 1, 1).getEntireColumn().format.columnWidth = LABEL_WIDTH;
  sheet.freezePanes.freezeRows(TOP);
  const rows = labels.map((label, at) => [
    label,
    labelCodes[at] ?? "",
    starts[at] ?? null,
    codes[at] ?? null,
    titles[at] ?? null,
  ]);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const cells = sheet.getRangeByIndexes(TOP + from, 0, part.length, HEADERS.length);
    await writeCells(context, cells, part);
  }
  const column = (letter: string, length: number): string =>
    `='${name}'!$${letter}$${TOP + 1}:$${letter}$${TOP + length}`;
  return [
    { name: names.labels, definition: column("A", labels.length) },
    { name: names.starts, definition: column("C", starts.length) },
    { name: names.codes, definition: column("D", codes.length) },
    { name: names.titles, definition: column("E", titles.length) },
  ];
}

const HEADERS = ["Label", "Country", "First row of each country", "Its code", "Its name"];
const LABEL_WIDTH = 260;
const MEANING =
  "The formulas of this copy take the labels of one country for the same. A country written in another way gives #N/A: write it as one of these.";

/** The sheets that the labels stand on, by what the names refer to. */
export function countrySheets(inventory: Inventory, ours: readonly string[]): string[] {
  const base = NAMES.labels.toLowerCase();
  return inventory.names.flatMap(({ name, formula }) => {
    if (!ours.includes(name) || !name.toLowerCase().startsWith(base)) return [];
    const sheet = /^='?(.+?)'?!/.exec(formula)?.[1]?.replaceAll("''", "'");
    return inventory.sheets.filter((each) => each.name === sheet).map(({ id }) => id);
  });
}
