import { DatasetError } from "../datasetError";
import type { Constraints, Field, FieldType, Schema } from "../tableSchema";

const known: readonly FieldType[] = ["string", "integer", "number", "boolean", "date", "year"];

/** The schema of a resource as far as this add-in reads it; columns of other types are read as text. */
export function packageSchema(value: unknown, place: string): Schema {
  const { fields, primaryKey, missingValues } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(fields) || fields.length === 0) {
    throw new DatasetError(
      "it does not describe its columns (schema.fields). Choose its CSV file alone.",
      { file: place },
    );
  }
  const read = fields.map((field, index) => fieldOf(field, index, place));
  const names = read.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new DatasetError("two columns have this name; a table of Excel takes it once.", {
      file: place,
      column: twice,
    });
  }
  return {
    fields: read,
    missingValues: Array.isArray(missingValues) ? missingValues.map(missingText) : [""],
    ...keyOf(primaryKey, read, place),
  };
}

function fieldOf(value: unknown, index: number, place: string): Field {
  const { name, title, description, type, unit, numberFormat, constraints } = (value ??
    {}) as Record<string, unknown>;
  if (typeof name !== "string" || name.trim() === "" || name.length > 255) {
    throw new DatasetError(`its column ${index + 1} has no name of up to 255 characters.`, {
      file: place,
    });
  }
  return {
    name,
    title: text(title) ?? name,
    description: text(description) ?? "",
    type: known.find((each) => each === type) ?? "string",
    unit: text(unit) ?? "none",
    ...(typeof numberFormat === "string" && numberFormat.length <= 60 ? { numberFormat } : {}),
    ...constraintsOf(constraints),
  };
}

/** Without `pattern`: a stranger's regular expression could keep the page busy for ever. */
function constraintsOf(value: unknown): { constraints?: Constraints } {
  const found = (value ?? {}) as Record<string, unknown>;
  const allowed = Array.isArray(found["enum"])
    ? found["enum"].filter((each) => typeof each === "string" || typeof each === "number")
    : [];
  const constraints: Constraints = {
    ...(found["required"] === true ? { required: true } : {}),
    ...(found["unique"] === true ? { unique: true } : {}),
    ...(allowed.length > 0 ? { enum: allowed } : {}),
    ...bound(found, "minimum"),
    ...bound(found, "maximum"),
  };
  return Object.keys(constraints).length > 0 ? { constraints } : {};
}

function bound(found: Record<string, unknown>, name: "minimum" | "maximum") {
  const value = found[name];
  return typeof value === "number" || typeof value === "string" ? { [name]: value } : {};
}

function keyOf(
  value: unknown,
  fields: readonly Field[],
  place: string,
): { primaryKey?: readonly string[] } {
  const key = typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : [];
  const unknown = key.find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) {
    throw new DatasetError("its key names this column, which it does not have.", {
      file: place,
      column: unknown,
    });
  }
  return key.length > 0 ? { primaryKey: key } : {};
}

const missingText = (value: unknown): string =>
  String((value as { value?: unknown } | null)?.value ?? value);

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 2000) : undefined;
