import { registered } from "../../functions/boundary/registry";
import type { Reader } from "../../functions/boundary/reader";
import { atomic, nativeFormula, type NativeFormula } from "./nativeFormula";
import { byCode, type CountryNames } from "./countryForms";
import { NoForm } from "./nativeForm";
import { tableColumn } from "./parts";

/** What is known of the cells when a copy is made. */
export interface CopySight {
  /** Labels of countries that are written out in the workbook. */
  readonly countries: CountryNames;
  /** Headers of tables, by the argument's text. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/**
 * The native formula of a call that refuses what the function refuses: texts and truths among figures, and
 * fractions that are percentages. Excel's own functions pass over the one and calculate with the other.
 */
export function strictFormula(
  id: string,
  given: readonly string[],
  sight?: CopySight,
): NativeFormula | NoForm {
  const native = nativeFormula(id, given, sight && byCode(sight.countries));
  if (native instanceof NoForm) return native;
  const readers = Object.values(registered().get(id)?.parameters ?? {});
  const inPlain = given.map((text) => (isWritten(text) ? "" : atomic(text)));
  const { lambda } = native;
  const names = lambda === undefined ? [] : Object.keys(registered().get(id)?.parameters ?? {});
  return {
    ...native,
    plain: underHeaders(given, sight, refusing(readers, inPlain, native.plain)),
    ...(lambda && {
      lambda: { ...lambda, definition: inLambda(lambda.definition, readers, names, inPlain) },
    }),
  };
}

/** Columns by their places, which hold while the headers are as they were. */
function underHeaders(
  given: readonly string[],
  sight: CopySight | undefined,
  formula: string,
): string {
  return given.reduce((text, table) => {
    const headers = sight?.headers.get(table);
    if (headers === undefined || !text.includes(`MATCH("`)) return text;
    const whole = atomic(table);
    const byPlace = headers.reduce(
      (now, header, at) =>
        now.replaceAll(tableColumn(whole, header.toLowerCase()), `INDEX(${whole},0,${at + 1})`),
      text,
    );
    const names = headers.map((header) => `"${header.replaceAll('"', '""')}"`).join(",");
    return `IF(SUMPRODUCT(--(INDEX(${whole},1,0)<>{${names}}))>0,#N/A,${byPlace})`;
  }, formula);
}

const isWritten = (text: string): boolean =>
  text === "" ||
  /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text) ||
  text.startsWith('"') ||
  text.startsWith("{");

/** The body of `=LAMBDA(trade_,gdp_,body)`, its arguments being the names in front of it. */
function inLambda(
  definition: string,
  readers: readonly Reader<unknown>[],
  names: readonly string[],
  given: readonly string[],
): string {
  const [head = ""] = /^=LAMBDA\((?:[a-z]\w*_,)*/.exec(definition) ?? [];
  const body = definition.slice(head.length, -1);
  const texts = names.map((name, at) =>
    given[at] !== undefined && given[at] !== "" && head.includes(`${name}_,`) ? `${name}_` : "",
  );
  return `${head}${refusing(readers, texts, body)})`;
}

function refusing(
  readers: readonly Reader<unknown>[],
  texts: readonly string[],
  body: string,
): string {
  const conditions = (of: (reader: Reader<unknown>, text: string) => string | null): string[] =>
    readers.flatMap((reader, at) => {
      const text = texts[at] ?? "";
      const condition = text === "" ? null : of(reader, text);
      return condition === null
        ? []
        : [liftsWith(reader) ? `(${condition})` : `SUMPRODUCT(${condition})`];
    });
  return unlessAny(
    conditions(isNoFigure),
    "#VALUE!",
    unlessAny(conditions(isPercentage), "#NUM!", body),
  );
}

const unlessAny = (conditions: readonly string[], error: string, then: string): string =>
  conditions.length === 0 ? then : `IF(${conditions.join("+")}>0,${error},${then})`;

/** What lifts answers for each cell, an error in one of them being no error of the others. */
const liftsWith = ({ kind }: Reader<unknown>): boolean => kind === "scalar" || kind === "number";

const isNoFigure = (reader: Reader<unknown>, text: string): string | null =>
  takesFigures(reader) ? `ISTEXT(${text})*(${text}<>"")+ISLOGICAL(${text})` : null;

function isPercentage({ limit }: Reader<unknown>, text: string): string | null {
  if (limit === undefined) return null;
  const { below, most } = limit;
  const above = below === undefined ? `>${String(most)}` : `>=${String(below)}`;
  return `ISNUMBER(${text})*(ABS(IF(ISNUMBER(${text}),${text},0))${above})`;
}

const known = new WeakMap<Reader<unknown>, boolean>();

/** Whether an argument takes figures alone, by what its reader says to a text. */
function takesFigures(reader: Reader<unknown>): boolean {
  const found = known.get(reader) ?? refusesText(reader);
  known.set(reader, found);
  return found;
}

function refusesText(reader: Reader<unknown>): boolean {
  if (!["scalar", "number", "vector", "matrix"].includes(reader.kind) || reader.isDay) return false;
  try {
    const read = reader.read([["x"]], "");
    if (reader.kind === "scalar") (read as { at(row: number, column: number): unknown }).at(0, 0);
    return false;
  } catch {
    return true;
  }
}
