import type { ExportRow, ImportRow } from "../../../core/criticality/dependencyScreen";
import { Failure } from "../../../core/failure";
import { knownPlaces } from "../../../core/labels/missingPlace";
import { placeKey } from "../../../core/labels/place";
import { shortName } from "../../../core/labels/shortName";
import { isTotal } from "../../../core/labels/totalLabel";
import { noteLabel } from "../labelKinds";
import { productText } from "../product";
import { missing, type Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";

const productNames = ["hs", "hs6", "cmd_code", "commodity", "commodity_code", "product_code"];
const valueNames = ["amount", "trade_value", "primary_value", "value_usd"];
const yearNames = ["period", "ref_year"];
const partnerNames = ["partner_iso3", "partner_iso", "partner_desc"];
const reporterNames = ["reporter_iso3", "reporter_iso", "reporter_desc"];

export const importsShape: TableShape = {
  required: ["product", "partner", "value", "year"],
  optional: ["inside", "reporter"],
  countries: ["partner", "reporter"],
  also: {
    product: productNames,
    partner: ["supplier", "origin", "exporter", ...partnerNames],
    value: ["import", "imports", ...valueNames],
    year: yearNames,
    inside: ["intra", "intra_eu", "intra_bloc"],
    reporter: reporterNames,
  },
};

export const exportsShape: TableShape = {
  required: ["product", "value", "year"],
  optional: ["partner", "reporter"],
  countries: ["partner", "reporter"],
  also: {
    product: productNames,
    partner: ["destination", ...partnerNames],
    value: ["export", "exports", ...valueNames],
    year: yearNames,
    reporter: ["exporter", ...reporterNames],
  },
};

/** Imports by product, partner and year. A partner is inside where it says so, or reports imports itself. */
export const importsByPartner = (): Reader<ImportRow[]> =>
  table(importsShape, (sheet) => {
    const partners = places(sheet, "partner");
    const reporters = sheet.has("reporter") ? places(sheet, "reporter") : [];
    const members = new Set(reporters.filter((label) => label !== "").map(placeKey));
    return sheet.map((row) => {
      const partner = partners[row] ?? "";
      return {
        ...tradeIn(sheet, row),
        partner,
        isInside: sheet.boolean(row, "inside", partner !== "" && members.has(placeKey(partner))),
      };
    });
  });

/** Exports by product and year; of rows by partner and their total, one kind. */
export const exportsByProduct = (): Reader<ExportRow[]> =>
  table(exportsShape, (sheet) => {
    const partners = sheet.has("partner") ? places(sheet, "partner") : [];
    const total = partners.findIndex(isTotal);
    if (total >= 0 && partners.some((partner) => !isTotal(partner))) {
      throw new Failure(
        "#VALUE!",
        `${sheet.rowPlace(total)}: partner "${shortName(partners[total] ?? "")}" adds up the others: leave its rows out, or keep these alone.`,
      );
    }
    return sheet.map((row) => tradeIn(sheet, row));
  });

const places = (sheet: SheetTable, column: string): string[] =>
  knownPlaces(sheet.map((row) => sheet.label(row, column)));

function tradeIn(sheet: SheetTable, row: number): ExportRow {
  const where = (): string => sheet.place(row, "product");
  const given = sheet.cell(row, "product");
  const product = productText(given, "", where);
  if (typeof given === "number") noteLabel(product, given);
  if (product === "") throw missing(where());
  return {
    product,
    value: sheet.number(row, "value"),
    year: yearIn(sheet, row),
    place: sheet.rowPlace(row),
  };
}

/** A year as a number or its four digits; a date or a part of a year is none. */
function yearIn(sheet: SheetTable, row: number): number {
  const given = sheet.cell(row, "year");
  const year = typeof given === "string" && /^\s*\d{4}\s*$/.test(given) ? Number(given) : given;
  if (typeof year === "number" && Number.isInteger(year) && year >= 1900 && year <= 2200) {
    return year;
  }
  const place = sheet.place(row, "year");
  if (given === null) throw missing(place);
  if (typeof given === "number") sheet.number(row, "year");
  throw new Failure(
    "#VALUE!",
    `${place} is "${shortName(sheet.text(row, "year"))}": a year such as 2023 is needed.`,
  );
}
