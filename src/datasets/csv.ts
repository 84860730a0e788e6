import Papa from "papaparse";
import { DatasetError } from "./datasetError";
import { readCell } from "./cell";
import type { Row, Schema } from "./tableSchema";

/**
 * Reads a bundled CSV file (RFC 4180, comma, UTF-8) into typed rows.
 * A file that does not hold exactly what its schema says is refused, naming row and column.
 */
export function parseTable(text: string, schema: Schema, file: string): Row[] {
  const [header, ...records] = parseRecords(text, file);
  checkHeader(header ?? [], schema, file);
  return records.map((record, index) => typedRow(record, schema, { file, row: index + 2 }));
}

/** The records of a CSV text, header included, as text. A final line break adds no record. */
export function parseRecords(text: string, file: string): string[][] {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: ",",
    skipEmptyLines: true,
  });
  const fault = parsed.errors[0];
  if (fault) {
    // papaparse counts records from 0; without a row the fault is in the last record.
    const row = (fault.row ?? parsed.data.length - 1) + 1;
    throw new DatasetError(`${fault.message}. The file is damaged; nothing was read.`, {
      file,
      row,
    });
  }
  return parsed.data;
}

/** A CSV text with the given header and rows, as the bundled files are written. */
export function writeCsv(header: readonly string[], rows: readonly Row[]): string {
  return Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: "\n" }) + "\n";
}

/** Refuses a header other than the description's. */
export function checkHeader(header: readonly string[], schema: Schema, file: string): void {
  schema.fields.forEach((field, index) => {
    const found = header[index];
    if (found !== field.name) {
      throw new DatasetError(
        `the header reads "${found ?? ""}" where "${field.name}" belongs. The file does not match its description; nothing was read.`,
        { file, row: 1, column: field.name },
      );
    }
  });
  const extra = header[schema.fields.length];
  if (extra !== undefined) {
    throw new DatasetError(
      `the header has a column "${extra}" that the description does not know; nothing was read.`,
      { file, row: 1, column: extra },
    );
  }
}

/** A record as a row of the table, its cells as their columns' types. */
export function typedRow(
  record: readonly string[],
  schema: Schema,
  place: { file: string; row: number },
): Row {
  const { fields, missingValues } = schema;
  if (record.length !== fields.length) {
    const column = fields[Math.min(record.length, fields.length - 1)]?.name ?? "";
    throw new DatasetError(
      `the row has ${record.length} cells but the table has ${fields.length} columns. The file is damaged; nothing was read.`,
      { ...place, column },
    );
  }
  return fields.map((field, index) => {
    const text = record[index] ?? "";
    const cell = readCell(text, field, missingValues);
    if (!cell.ok) throw new DatasetError(cell.sentence, { ...place, column: field.name });
    return cell.value;
  });
}
