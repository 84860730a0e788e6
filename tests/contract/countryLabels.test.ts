import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { isMissingPlace } from "../../src/core/labels/missingPlace";
import { placeKey, placeOf } from "../../src/core/labels/place";
import { isRest } from "../../src/core/labels/restLabel";
import { isTotal } from "../../src/core/labels/totalLabel";
import { datasetsFolder } from "../support/datasetFiles";

interface Column {
  readonly file: string;
  readonly header: string;
  readonly cells: readonly string[];
}

/** Every column of every table that ships, those that models begin with included. */
const columns: readonly Column[] = readdirSync(datasetsFolder, {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith(".csv"))
  .sort()
  .flatMap((file) => {
    const text = readFileSync(path.join(datasetsFolder, file), "utf8");
    const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    return headers.map((header, i) => ({ file, header, cells: rows.map((row) => row[i] ?? "") }));
  });

/** Whom an article speaks of: countries, companies and software. */
const PARTIES = "counterparty";

/** By its name, or since most of what it holds are countries. */
function isOfCountries({ header, cells }: Column): boolean {
  if (header === PARTIES) return false;
  if (cells.every((cell) => /^[\d.]*$/.test(cell)) && !header.startsWith("iso")) return false;
  if (/(?:^|_)(?:iso[23]|iso_numeric|country|economy|origin|partner_name)$/.test(header))
    return true;
  const labels = [...new Set(cells)].filter((cell) => /\p{L}{2}/u.test(cell));
  const known = labels.filter((label) => placeOf(label) !== undefined);
  return labels.length > 2 && known.length > 0.8 * labels.length;
}

const isUnderstood = (label: string): boolean =>
  isMissingPlace(label) ||
  isTotal(label) ||
  isRest(label) ||
  (placeOf(label) !== undefined && placeOf(label)?.kind !== "ambiguous") ||
  isList(label);

/** The dataset of labels names those that can be two countries, and says so of each. */
const LABELS = "codes/country-labels.csv";
const isSaidToBeAmbiguous = (file: string, label: string): boolean =>
  file === LABELS && placeOf(label)?.kind === "ambiguous";

/** "China, Germany, and Russia", as the Geological Survey prints sources that it does not part. */
const isList = (label: string): boolean =>
  /,/.test(label) && (placeOf(label)?.candidates.length ?? 0) > 1;

const ofCountries = columns.filter(isOfCountries);

test("no table that ships has a label of a country that the functions do not know", () => {
  const unknown = ofCountries.flatMap(({ file, header, cells }) =>
    [...new Set(cells)]
      .filter((label) => !isUnderstood(label) && !isSaidToBeAmbiguous(file, label))
      .map((label) => `${file}, ${header}: ${label}`),
  );
  expect(unknown).toEqual([]);
  const labels = ofCountries.flatMap(({ cells }) => cells).filter((cell) => cell !== "");
  console.log(
    `${labels.length} labels, ${new Set(labels).size} of them different, in ${ofCountries.length} columns`,
  );
  expect(ofCountries.length).toBeGreaterThan(40);
  expect(new Set(labels).size).toBeGreaterThan(700);
  expect(labels.length).toBeGreaterThan(4_000);
});

test("a country's name and its code in one row are the same country", () => {
  let compared = 0;
  const different: string[] = [];
  for (const code of columns.filter(({ header }) => header.endsWith("iso3"))) {
    for (const header of ["country", "economy", "name", "partner_name", "iso2"]) {
      const named = columns.find((column) => column.file === code.file && column.header === header);
      const isPair = header === "country" || code.header !== "imposer_iso3";
      if (named === undefined || !isPair || !isOfCountries(named)) continue;
      code.cells.forEach((cell, i) => {
        const label = named.cells[i] ?? "";
        if (cell === "" || label === "") return;
        compared++;
        if (placeKey(cell) !== placeKey(label)) different.push(`${code.file}: ${cell}, ${label}`);
      });
    }
  }
  expect([...new Set(different)]).toEqual([]);
  expect(compared).toBeGreaterThan(1_000);
});
