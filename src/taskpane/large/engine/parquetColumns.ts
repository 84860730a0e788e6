import { parquetSchema, type FileMetaData, type SchemaTree } from "hyparquet";
import { plainCell } from "../../../datasets/large/plainCell";
import { columnSample, type LargeColumn } from "../../../datasets/large/columnSample";

/** The columns of a Parquet file. Its numbers are numbers, unless they have more digits than a number keeps. */
export function parquetColumns(
  metadata: FileMetaData,
  cells: ReadonlyMap<string, readonly unknown[]>,
): LargeColumn[] {
  return parquetSchema(metadata).children.map((column) => {
    const name = column.element.name;
    const first = (cells.get(name) ?? []).map((cell) => plainCell(cell));
    const isFigure = isNumber(column) && !first.some((cell) => typeof cell === "string");
    const texts = first.map((cell) => (cell === null ? "" : String(cell)));
    const sample = columnSample(name, texts);
    return isFigure ? { ...sample, kind: "number", stated: true } : sample;
  });
}

const NUMBERS = new Set(["INT32", "INT64", "FLOAT", "DOUBLE"]);

function isNumber({ element, children }: SchemaTree): boolean {
  if (children.length > 0 || element.repetition_type === "REPEATED") return false;
  const meant = element.logical_type?.type ?? element.converted_type;
  const isDate = meant !== undefined && /DATE|TIME|INTERVAL/i.test(meant);
  const isDecimal = meant !== undefined && /DECIMAL/i.test(meant);
  return isDecimal || (!isDate && NUMBERS.has(element.type ?? ""));
}
