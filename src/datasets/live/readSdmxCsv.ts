import Papa from "papaparse";
import { unknownForm } from "./answer";
import { LiveProblem } from "./liveProblem";

/** A component of an observation: its code and, where the answer gives it, its label. */
export interface SdmxCell {
  readonly code: string;
  readonly label: string;
}

/** Answers of SDMX-CSV 1.0 and 2.0, whichever way they carry labels, as cells by component. */
export interface SdmxTable {
  /** Dimensions other than time, in their order. */
  readonly dimensions: readonly string[];
  /** Components about an observation that are no dimension, time or value. */
  readonly attributes: readonly string[];
  readonly observations: readonly ReadonlyMap<string, SdmxCell>[];
  /** Table and its name, as the answer has them. */
  readonly flow: SdmxCell;
  readonly decimalComma: boolean;
}

/** Columns about the message, not about the observation. */
const MESSAGE = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "LAST UPDATE",
]);
/** Attributes that some services write before the value, where otherwise only dimensions stand. */
const ATTRIBUTES = new Set([
  "OBS_STATUS",
  "OBS_FLAG",
  "CONF_STATUS",
  "UNIT_MULT",
  "DECIMALS",
  "BASE_PER",
  "TIME_FORMAT",
  "TITLE",
]);

/** Their cells carry no label, and a time may hold a colon. */
const PLAIN = new Set(["TIME_PERIOD", "OBS_VALUE"]);

interface Column {
  readonly id: string;
  readonly code: number;
  /** Column of the label, where it is not in the cell itself. */
  readonly label: number | null;
}

export function readSdmxCsv(text: string, host: string): SdmxTable {
  // The sign between several values of a cell, which may be the one between cells.
  const plain = text.replace(/^\uFEFF?STRUCTURE\[[^\]]*\]/, "STRUCTURE");
  const delimiter = delimiterOf(plain);
  const records = recordsOf(plain, delimiter, host);
  const header = records[0] ?? [];
  const columns = columnsOf(header);
  const place = new Map(columns.map((column, index) => [column.id, index]));
  const value = place.get("OBS_VALUE");
  if (value === undefined) throw unknownForm(host, "no column OBS_VALUE");
  if (!place.has("TIME_PERIOD")) throw unknownForm(host, "no column TIME_PERIOD");
  const joined = header.some((name) => /^\w+ ?: ?\S/.test(name));
  const cellsOf = (record: readonly string[]): Map<string, SdmxCell> =>
    new Map(columns.map((column) => [column.id, cellOf(record, column, joined)]));
  const observations = records.slice(1).map((record, index) => {
    if (record.length !== header.length) throw cutShort(host, index + 2);
    return cellsOf(record);
  });
  const dimensions = columns
    .slice(0, value)
    .map(({ id }) => id)
    .filter((id) => id !== "TIME_PERIOD" && !MESSAGE.has(id) && !ATTRIBUTES.has(id));
  const attributes = columns
    .map(({ id }) => id)
    .filter((id) => !PLAIN.has(id) && !MESSAGE.has(id) && !dimensions.includes(id));
  // Services write the comma for both only where they write the semicolon between cells.
  const decimalComma = delimiter === ";";
  return { dimensions, attributes, observations, flow: flowOf(observations[0]), decimalComma };
}

function delimiterOf(text: string): "," | ";" {
  const header = text.split("\n", 1)[0] ?? "";
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

function recordsOf(text: string, delimiter: string, host: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter,
    skipEmptyLines: "greedy",
  });
  const [fault] = errors;
  if (fault) throw cutShort(host, (fault.row ?? data.length - 1) + 1);
  return data;
}

function columnsOf(header: readonly string[]): Column[] {
  const ids = header.map((name) => idOf(name));
  // With this column present, labels stand in columns of their own behind those of the codes.
  const paired = ids.includes("STRUCTURE_NAME");
  const columns: Column[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? "";
    const hasLabel = paired && !MESSAGE.has(id) && index + 1 < ids.length;
    columns.push({ id, code: index, label: hasLabel ? index + 1 : null });
    if (hasLabel) index += 1;
  }
  return columns;
}

/** "REF_AREA: Reference area" and "STRUCTURE[;]" without what is added; Eurostat writes lower case. */
const idOf = (name: string): string =>
  name
    .replace(/\[[^[\]]*\]/, "")
    .replace(/:.*$/s, "")
    .trim()
    .toUpperCase();

function cellOf(record: readonly string[], column: Column, joined: boolean): SdmxCell {
  const text = (record[column.code] ?? "").trim();
  if (column.label !== null) return { code: text, label: (record[column.label] ?? "").trim() };
  const mayJoin = joined && !PLAIN.has(column.id) && !MESSAGE.has(column.id);
  const [, code, label] = (mayJoin ? /^([^:]+?) ?: ?(.+)$/s.exec(text) : null) ?? [];
  return code === undefined || label === undefined ? { code: text, label: "" } : { code, label };
}

function flowOf(observation: ReadonlyMap<string, SdmxCell> | undefined): SdmxCell {
  const flow = observation?.get("DATAFLOW") ?? observation?.get("STRUCTURE_ID");
  const name = observation?.get("STRUCTURE_NAME")?.code;
  return { code: flow?.code ?? "", label: name ?? "" };
}

function cutShort(host: string, row: number): LiveProblem {
  return new LiveProblem(
    `The answer of ${host} is damaged or cut short at row ${row}, so nothing was taken. Ask again.`,
  );
}
