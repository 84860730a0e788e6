import type { Cell } from "../../datasets/tableSchema";
import { chosenAmong, commonest, distinct, hasColumn, namedRows, numbersOf } from "../modelData";
import type { Chosen, ModelData, ModelInput } from "../modelSpec";
import { membership } from "../layout/inputState";
import { chainInputs } from "./chainInputs";
import { newestStatus } from "../newestStatus";

/** The bundled figures of reliance are those of the United States. */
const IMPORTER = "USA";
export const IMPORTER_COLUMN = "importer_iso3";
export const LOW = "low";
export const HIGH = "high";
/** Years of GDP that are imported. */
export const FIRST_GDP_YEAR = 2018;
const OPEN = "open";
export const APPLIES = "applies";
export const DOES_NOT_APPLY = "does not apply";

export function mineralInputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const reliance = rowsOf(data, "reliance");
  const importers = importersIn(data);
  const importer = chosenAmong(chosen["importer"], importers, importers[0] ?? IMPORTER);
  const ofImporter = hasColumn(data["reliance"], IMPORTER_COLUMN)
    ? reliance.filter((row) => row[IMPORTER_COLUMN] === importer)
    : reliance;
  const years = descending(numbersOf(ofImporter, "year"));
  const year = chosenAmong(chosen["year"], years, years[0] ?? null);
  const ofYear = ofImporter.filter((row) => row["year"] === year);
  const editions = [...new Set(distinct(ofYear, "vintage").map(editionOf))];
  const usual = editionOf(commonest(ofYear, "vintage"));
  const produced = descending(numbersOf(rowsOf(data, "concentration"), "year"));
  const minerals = distinct(rowsOf(data, "minerals"), "mineral");
  const mineral = chosenAmong(chosen["mineral"], minerals, usualMineral(minerals));
  const gdpYears = descending(
    numbersOf(
      rowsOf(data, "economies").filter((row) => typeof row["gdp_current_usd"] === "number"),
      "year",
    ),
  ).filter((each) => each >= FIRST_GDP_YEAR);
  return [
    {
      id: "importer",
      label: "Importing country",
      value: importer,
      choices: importers,
      note: "Whose reliance the table holds: a column importer_iso3 tells several apart",
      asked: true,
    },
    {
      id: "year",
      label: "Year of reliance",
      value: year,
      choices: years,
      among: membership("{year}", "{reliance}[year]"),
      note: "Net imports over consumption in this year",
      asked: true,
    },
    {
      id: "date",
      label: "Controls in force on",
      value: dayOf(chosen["date"]) ?? newestStatus(data["controls"]),
      type: "date",
      note: "The latest day the list covers, unless you type another",
      asked: true,
    },
    {
      id: "unknown",
      label: "A control that is not known",
      value: OPEN,
      choices: [OPEN, APPLIES, DOES_NOT_APPLY],
      closed: true,
      note: "For rows without a value: open counts none and reports how many",
    },
    {
      id: "vintage",
      label: "Edition of the reliance figures",
      value: chosenAmong(chosen["vintage"], editions, usual),
      choices: editions,
      note: "Start of the vintage; rare earths of 2024 moved from 80% to 53% between two",
    },
    {
      id: "produced",
      label: "Year of production",
      value: produced.includes(Number(year)) ? year : (produced[0] ?? null),
      choices: produced,
      among: membership("{produced}", "{concentration}[year]"),
      note: "Year whose production concentration counts",
    },
    {
      id: "end",
      label: "Count a range such as >50 at its",
      value: LOW,
      choices: [LOW, HIGH],
      closed: true,
      note: "low: what the source states; high: the worst it allows",
    },
    {
      id: "gdp_year",
      label: "Year of GDP",
      value: chosenAmong(chosen["gdp_year"], gdpYears, gdpYears[0] ?? null),
      choices: gdpYears,
      note: "Edition 2024-10, in which every economy has one: for producers and suppliers",
    },
    {
      id: "mineral",
      label: "Mineral in focus",
      value: mineral,
      choices: minerals,
      among: membership("{mineral}", "{minerals}[mineral]"),
      note: "For the block of suppliers below",
    },
    ...chainInputs(data, chosen, keyOf(data, mineral)),
  ];
}

const keyOf = (data: ModelData, mineral: Cell): Cell =>
  rowsOf(data, "minerals").find((row) => row["mineral"] === mineral)?.["commodity_key"] ?? null;

const rowsOf = (data: ModelData, role: string) => (data[role] ? namedRows(data[role]) : []);

const descending = (years: readonly number[]) => [...new Set(years)].sort((a, b) => b - a);

/** A vintage without its remark in parentheses. */
function editionOf(vintage: Cell): Cell {
  return typeof vintage === "string" ? (vintage.split(" (")[0] ?? vintage) : vintage;
}

function usualMineral(minerals: readonly Cell[]): Cell {
  return minerals.find((mineral) => mineral === "Rare earths") ?? minerals[0] ?? null;
}

function importersIn(data: ModelData): Cell[] {
  const named = hasColumn(data["reliance"], IMPORTER_COLUMN);
  return named ? distinct(rowsOf(data, "reliance"), IMPORTER_COLUMN) : [IMPORTER];
}

function dayOf(chosen: Cell | undefined): Cell | null {
  return typeof chosen === "string" && /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : null;
}
