import { proposeMapping } from "../../../../src/datasets/mapping/proposeMapping";
import { type Reading, readAs } from "../../../../src/datasets/mapping/readAs";
import type { SourceTable } from "../../../../src/datasets/mapping/mapping";
import type { Choices, TableKind } from "../../../../src/datasets/mapping/tableKind";
import type { Cell } from "../../../../src/datasets/tableSchema";

/** A table as an analyst sees it: a bar between cells, an apostrophe before a text of digits. */
export function tableOf(text: string, name = "Drone"): SourceTable {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*\|/, "")
        .replace(/\|\s*$/, "")
        .split("|"),
    );
  return {
    name,
    columns: header.map((each) => each.trim()),
    rows: rows.map((row) => row.map(cellOf)),
    firstRow: 2,
  };
}

const cellOf = (text: string): Cell => {
  const plain = text.trim();
  if (plain === "") return null;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) ? Number(plain) : plain.replace(/^'/, "");
};

/** A reading with what a test looks at. */
export interface Read extends Reading {
  readonly records: Record<string, Cell>[];
  readonly from: Record<string, unknown>;
  readonly asked: string[];
  readonly told: string;
}

export function readMapped(
  text: string,
  kind: TableKind,
  choices: Choices = {},
  needed: readonly string[] = [],
): Read {
  const source = tableOf(text);
  const { mapping, doubts } = proposeMapping(source, kind);
  const reading = readAs(source, { ...mapping, choices }, kind, needed);
  const { columns, rows, notes } = reading;
  return {
    ...reading,
    records: rows.map((row) =>
      Object.fromEntries(columns.map((name, c) => [name, row[c] ?? null] as const)),
    ),
    from: Object.fromEntries(
      Object.entries(mapping.sources).map(([role, each]) => [
        role,
        "column" in each ? each.column : each,
      ]),
    ),
    asked: reading.questions.map(({ id, usual }) => `${id}: ${usual}`),
    told: [...doubts, ...notes.missing, ...notes.assumed, ...notes.doubts, ...notes.left].join(
      "\n",
    ),
  };
}
