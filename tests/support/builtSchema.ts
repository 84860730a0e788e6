import type { Field, Schema } from "../../src/datasets/tableSchema";

/** A field with everything a test does not care about filled in. */
export function field(name: string, type: Field["type"], more: Partial<Field> = {}): Field {
  return { name, type, title: name, unit: "none", description: `${name}.`, ...more };
}

export function schema(fields: readonly Field[], more: Partial<Schema> = {}): Schema {
  return { fields, missingValues: [""], ...more };
}
