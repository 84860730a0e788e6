import type { Dataset } from "../../datasets/dataset";
import type { Cell, Field, FieldType } from "../../datasets/tableSchema";

export interface StarterColumn {
  readonly name: string;
  readonly description: string;
  readonly type: FieldType;
  /** What a number counts; text has none. */
  readonly unit?: string;
  readonly numberFormat?: string;
}

interface Starter {
  /** Also the table's name, with underscores. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly StarterColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const OWN_WORDS = {
  vintage: "made up",
  attribution: "Illustrative figures to begin with: put your own in their place.",
};

/** A made-up table, marked as such in its title and in the record of sources, for the user to overwrite. */
export function starterTable({ name, title, description, columns, rows }: Starter): Dataset {
  return {
    description: {
      name,
      title: `${title} (illustrative)`,
      description,
      group: "models",
      path: `${name}.csv`,
      version: "1",
      ...OWN_WORDS,
      licences: [{ name: "CC0-1.0", title: "No rights reserved" }],
      rows: rows.length,
      bytes: 0,
      hash: `starter:${name}`,
      schema: { fields: columns.map(fieldOf), missingValues: [""] },
      sources: [{ title: "Made up as a starting point" }],
      caveats: [OWN_WORDS.attribution],
      formulas: [],
    },
    rows,
  };
}

function fieldOf({ name, description, type, unit = "none", numberFormat }: StarterColumn): Field {
  const title = name.replaceAll("_", " ");
  return { name, title, description, type, unit, ...(numberFormat && { numberFormat }) };
}
