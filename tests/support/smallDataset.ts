import type { Dataset } from "../../src/datasets/dataset";
import type { Field, Row } from "../../src/datasets/tableSchema";

/** A dataset for a test that is about the workbook and not about the data. */
export function smallDataset(
  name: string,
  fields: readonly (Partial<Field> & Pick<Field, "name">)[],
  rows: readonly Row[],
): Dataset {
  return {
    description: {
      name,
      title: name.replaceAll("-", " "),
      description: "",
      group: "economies",
      path: `core/${name}.csv`,
      version: "1.0.0",
      vintage: "2025-04-10",
      licences: [{ name: "CC0-1.0", title: "Creative Commons Zero 1.0" }],
      attribution: "Nobody",
      rows: rows.length,
      bytes: 0,
      hash: "sha256:00",
      sources: [{ title: "A source", path: "https://example.org/" }],
      caveats: [],
      formulas: [],
      schema: {
        fields: fields.map((field) => ({
          title: field.name,
          description: `What ${field.name} holds.`,
          type: "string",
          unit: "none",
          ...field,
        })),
        missingValues: [""],
      },
    },
    rows,
  };
}
