import { unknownForm } from "./answer";

/** A cube of figures in the form of JSON-stat 2.0, with codes and labels of its dimensions. */
export interface JsonStat {
  readonly label: string;
  readonly updated: string | null;
  readonly dimensions: readonly JsonStatDimension[];
  readonly figures: readonly JsonStatFigure[];
  /** Places of the cube that hold no figure. */
  readonly gaps: number;
}

export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
}

export interface JsonStatFigure {
  readonly value: number;
  readonly flag: string | null;
  /** In the order of the dimensions. */
  readonly categories: readonly JsonStatCategory[];
}

export interface JsonStatCategory {
  readonly code: string;
  readonly label: string;
}

interface Axis extends JsonStatDimension {
  readonly categories: readonly JsonStatCategory[];
}

/** Reads an answer of JSON-stat 2.0. Figures are numbered with the last dimension running fastest. */
export function readJsonStat(answer: unknown, host: string): JsonStat {
  const cube = record(answer, host, "no object");
  if (cube["class"] !== undefined && cube["class"] !== "dataset") {
    throw unknownForm(host, "no data set of JSON-stat");
  }
  const axes = axesOf(cube, host);
  const places = axes.reduce((product, { categories }) => product * categories.length, 1);
  const flags = at(cube["status"] ?? {});
  const figures: JsonStatFigure[] = [];
  for (const [key, value] of Object.entries(valuesOf(cube, host))) {
    if (value === null) continue;
    const index = Number(key);
    if (typeof value !== "number" || !Number.isInteger(index) || index < 0 || index >= places) {
      throw unknownForm(host, `value ${key}`);
    }
    const flag = flags(key);
    figures.push({
      value,
      flag: typeof flag === "string" && flag !== "" ? flag : null,
      categories: categoriesAt(index, axes),
    });
  }
  return {
    label: textOf(cube["label"]),
    updated: textOf(cube["updated"]) || null,
    dimensions: axes.map(({ id, label }) => ({ id, label })),
    figures,
    gaps: places - figures.length,
  };
}

function axesOf(cube: Readonly<Record<string, unknown>>, host: string): Axis[] {
  const { id, size, dimension } = cube;
  if (!Array.isArray(id) || !Array.isArray(size) || id.length !== size.length) {
    throw unknownForm(host, "id and size do not match");
  }
  const dimensions = record(dimension, host, "no dimensions");
  return id.map((each: unknown, position) => {
    const name = String(each);
    const place = `dimension ${name}`;
    const described = record(dimensions[name], host, place);
    const category = record(described["category"], host, place);
    const labels = at(category["label"] ?? {});
    const codes = codesOf(category["index"] ?? category["label"], host, place);
    if (codes.length !== size[position]) throw unknownForm(host, `size of ${place}`);
    const categories = codes.map((code) => ({ code, label: textOf(labels(code)) || code }));
    return { id: name, label: textOf(described["label"]) || name, categories };
  });
}

/** Codes in their order: a list, or an object of their places; a single one may come as label alone. */
function codesOf(index: unknown, host: string, place: string): string[] {
  if (Array.isArray(index)) return index.map(String);
  const entries = Object.entries(record(index, host, place));
  if (entries.every(([, position]) => typeof position === "number")) {
    return entries.sort(([, a], [, b]) => Number(a) - Number(b)).map(([code]) => code);
  }
  if (entries.length === 1) return entries.map(([code]) => code);
  throw unknownForm(host, place);
}

function valuesOf(cube: Readonly<Record<string, unknown>>, host: string): object {
  const value = cube["value"] ?? {};
  if (typeof value === "object") return value;
  throw unknownForm(host, "no values");
}

function categoriesAt(index: number, axes: readonly Axis[]): JsonStatCategory[] {
  const found: JsonStatCategory[] = [];
  let rest = index;
  for (const { categories } of [...axes].reverse()) {
    const category = categories[rest % categories.length];
    if (category) found.unshift(category);
    rest = Math.floor(rest / categories.length);
  }
  return found;
}

function record(value: unknown, host: string, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw unknownForm(host, place);
}

/** Values by key of an object or a list. Own keys only: codes come from outside. */
const at =
  (holder: unknown) =>
  (key: string): unknown =>
    typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
      ? (holder as Readonly<Record<string, unknown>>)[key]
      : undefined;

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
