import { placeOfCode } from "../core/labels/place";
import type { Dataset } from "./dataset";
import { filterable } from "./filter/filter";
import { fieldIndex, type Field, type Schema } from "./tableSchema";

/** A column of codes, and the column of names that stands behind it. */
interface Named {
  readonly at: number;
  readonly field: Field;
}

/** The dataset with a column of names behind each column of country codes. Codes stay what formulas go by. */
export function withCountryNames(dataset: Dataset): Dataset {
  const { description } = dataset;
  const named = namedColumns(description.schema);
  if (named.length === 0) return dataset;
  const coded = new Set(named.map(({ at }) => at));
  const rows = dataset.rows.map((row) =>
    row.flatMap((cell, at) => (coded.has(at) ? [cell, nameOf(cell)] : [cell])),
  );
  const schema = schemaWithNames(description.schema);
  return { ...dataset, description: { ...description, schema }, rows };
}

export function schemaWithNames(schema: Schema): Schema {
  const named = new Map(namedColumns(schema).map(({ at, field }) => [at, field]));
  const fields = schema.fields.flatMap((field, at) => {
    const name = named.get(at);
    return name ? [field, name] : [field];
  });
  return { ...schema, fields };
}

/** Whether there are country codes that names could stand beside. */
export function hasCountryCodes(schema: Schema): boolean {
  return namedColumns(schema).length > 0;
}

function namedColumns(schema: Schema): Named[] {
  return filterable({ schema }).countries.flatMap((code) => {
    const at = fieldIndex(schema, code);
    const coded = schema.fields[at];
    const stem = code.replace(/_?iso3$/, "") || "country";
    const has = (name: string): boolean => fieldIndex(schema, name) >= 0;
    // wgi has `iso3` and `country`; of a plant's `owner`, which is a firm, `owner_iso3` is the country.
    const name = stem !== code && has(stem) ? `${stem}_country_name` : `${stem}_name`;
    if (!coded || has(`${stem}_name`) || (stem === "country" && has(stem))) return [];
    const field: Field = {
      name,
      title: `${coded.title.replace(/ code$/, "")} (name)`,
      description: `Name of the country in ${code}. Formulas go by the code.`,
      type: "string",
      unit: "none",
    };
    return [{ at, field }];
  });
}

const nameOf = (code: unknown): string | null =>
  typeof code === "string" ? (placeOfCode(code)?.name ?? null) : null;
