import type { Dataset } from "../datasets/dataset";
import type { Cell, Field, FieldType } from "../datasets/tableSchema";

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
  /** Made-up figures, or a list of names to choose from. */
  readonly holds: "figures" | "names";
  readonly columns: readonly StarterColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const WORDS = {
  figures: {
    suffix: " (illustrative)",
    vintage: "made up",
    attribution: "Illustrative figures to begin with: put your own in their place.",
  },
  names: {
    suffix: "",
    vintage: "a list to begin with",
    attribution: "A choice to begin with: add, change or delete rows as you need.",
  },
};

/** A table to begin with, made-up figures marked as such in its title and in the record of sources. */
export function starterTable({ name, title, description, holds, columns, rows }: Starter): Dataset {
  const { suffix, vintage, attribution } = WORDS[holds];
  return {
    description: {
      name,
      title: `${title}${suffix}`,
      description,
      group: "models",
      path: `${name}.csv`,
      version: "1",
      vintage,
      attribution,
      licences: [{ name: "CC0-1.0", title: "No rights reserved" }],
      rows: rows.length,
      bytes: 0,
      hash: `starter:${name}`,
      schema: { fields: columns.map(fieldOf), missingValues: [""] },
      sources: [{ title: "Written by the model as a starting point" }],
      caveats: [attribution],
      formulas: [],
    },
    rows,
  };
}

function fieldOf({ name, description, type, unit = "none", numberFormat }: StarterColumn): Field {
  const title = name.replaceAll("_", " ");
  return { name, title, description, type, unit, ...(numberFormat && { numberFormat }) };
}
