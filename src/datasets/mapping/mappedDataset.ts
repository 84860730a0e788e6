import type { Dataset } from "../dataset";
import { ownName } from "../files/ownDataset";
import type { Cell, Field } from "../tableSchema";
import type { SourceTable } from "./mapping";
import type { Reading } from "./readAs";
import type { ColumnRole, TableKind } from "./tableKind";

/** What a table is read as, as a dataset of one's own: it is imported, recorded and removed as others are. */
export function mappedDataset(
  source: SourceTable,
  kind: TableKind,
  { columns, rows, notes }: Reading,
  now: Date,
): Dataset {
  const day = now.toISOString().slice(0, 10);
  const title = `${source.name}, ${kind.title.toLowerCase()}`;
  const fields = columns.map((name, c) =>
    fieldOf(
      kind.roles.find((role) => role.name === name),
      name,
      rows.map((row) => row[c] ?? null),
    ),
  );
  return {
    description: {
      ...{ name: ownName(`${source.name} ${kind.id}`), title },
      description: `The table ${source.name} of this workbook, read as ${kind.title.toLowerCase()}.`,
      ...{ group: "own", path: `${source.name}.csv`, version: "own table" },
      vintage: `read ${day}`,
      licences: [{ name: "other-unknown", title: "Not stated" }],
      attribution: `${source.name}, read ${day}`,
      ...{ rows: rows.length, bytes: 0, hash: "" },
      sources: [{ title: `The table ${source.name} of this workbook` }],
      caveats: [...notes.missing, ...notes.assumed, ...notes.doubts, ...notes.left],
      formulas: [],
      schema: { fields, missingValues: [""] },
    },
    rows,
  };
}

function fieldOf(role: ColumnRole | undefined, name: string, cells: readonly Cell[]): Field {
  const filled = cells.filter((cell) => cell !== null);
  const isNumber = filled.length > 0 && filled.every((cell) => typeof cell === "number");
  const isText = filled.some((cell) => typeof cell === "string");
  const isFraction = role?.holds === "fraction";
  return {
    ...{ name, title: role?.title ?? name, description: "" },
    type: isNumber || (!isText && role !== undefined && isFigure(role)) ? "number" : "string",
    unit: isFraction ? "fraction" : "none",
  };
}

const isFigure = ({ holds }: ColumnRole): boolean =>
  holds === "number" || holds === "fraction" || holds === "days" || holds === "mass";
