import { count } from "../core/count";

/** What the columns of a table say of an argument's rows, by header: vintage, confidence, unit, currency. */
export type FactColumns = Readonly<Record<string, readonly unknown[]>>;

/** Rows that need a second look before they are quoted. */
const WEAK = ["unverified", "seed-claim"];
const ONE_UNIT = ["unit", "units", "currency", "price_basis", "basis"];

/** An argument with what the columns beside its cells say. */
export interface ArgumentFacts {
  readonly name: string;
  readonly columns: FactColumns;
}

/** What to mind of the arguments' rows, in sentences; arguments from the same rows share one. */
export function factWarnings(given: readonly ArgumentFacts[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, columns } of given) {
    for (const sentence of sentencesOn(columns)) {
      names.set(sentence, [...(names.get(sentence) ?? []), name]);
    }
  }
  return [...names].map(([sentence, of]) => `${of.join(", ")}: ${sentence}`);
}

function sentencesOn(columns: FactColumns): string[] {
  const sentences: string[] = [];
  const confidence = textsOf(columns["confidence"]);
  for (const kind of WEAK) {
    const some = confidence.filter((text) => text.toLowerCase() === kind).length;
    if (some > 0) {
      sentences.push(
        `${String(some)} of ${count(confidence.length, "row")} ${some === 1 ? "is" : "are"} ${kind}.`,
      );
    }
  }
  for (const header of ONE_UNIT) {
    const kinds = [...new Set(textsOf(columns[header]))];
    if (kinds.length < 2) continue;
    sentences.push(
      `the column ${header} mixes ${kinds.slice(0, 3).join(", ")}${kinds.length > 3 ? ", …" : ""}. Figures in different units do not add up.`,
    );
  }
  const vintages = [...new Set(textsOf(columns["vintage"]))].sort();
  const [oldest, newest] = [vintages[0], vintages.at(-1)];
  if (oldest !== undefined && newest !== undefined && oldest !== newest) {
    sentences.push(`the rows are of different vintages, ${oldest} to ${newest}.`);
  }
  return sentences;
}

const textsOf = (values: readonly unknown[] = []): string[] =>
  values.flatMap((value) => {
    if (typeof value === "number") return [String(value)];
    return typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];
  });
