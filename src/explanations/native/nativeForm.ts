import type { Parameters } from "../../functions/boundary/evaluate";
import type { Reader, Value } from "../../functions/boundary/reader";
import type { CountryForms } from "./countryForms";

type Truth = "TRUE" | "FALSE";
/** The words that an argument takes; never where it takes figures or texts. */
type WordOf<R> =
  R extends Reader<infer T>
    ? [T] extends [boolean]
      ? Truth
      : [T] extends [string]
        ? string extends T
          ? never
          : T
        : never
    : never;
type Takes<R, Then, Else> = [WordOf<R>] extends [never] ? Else : Then;

/** Excel text for each argument that takes no word, ready to stand beside an operator. */
export type Texts<P extends Parameters> = {
  readonly [K in keyof P as Takes<P[K], never, K>]: string;
};
/** The word chosen for each argument that takes one. */
export type Words<P extends Parameters> = {
  readonly [K in keyof P as Takes<P[K], K, never>]: WordOf<P[K]>;
};

/**
 * A worksheet function as a formula of Excel's own functions.
 *
 * Bodies keep to functions that every Excel since 2013 and LibreOffice have, work with array arithmetic
 * instead of references where they can (an argument may be a calculation), and answer blanks as the
 * function does. What they do not cover (labels in several spellings, texts as dates) shows as a
 * difference when the two results are compared, and the value is kept.
 */
export interface NativeForm {
  /** The function's arguments in their order on the worksheet. */
  readonly arguments: readonly FormArgument[];
  /**
   * The formula, or why these words have none. With `codes` it stands in for the function whatever becomes of
   * its cells: countries by codes, and an error where it cannot be sure.
   */
  body(given: NamedTexts, words: NamedTexts, codes?: CountryForms): string | NoForm;
  /** What the formula takes for granted, for the reader of the copy. */
  readonly notes: string;
}

export type NamedTexts = Readonly<Record<string, string>>;

export interface FormArgument {
  readonly name: string;
  /** What it stands for when left out: "" where there is nothing to calculate with, undefined where it is needed. */
  readonly fallback?: string | undefined;
  /** The words that it takes, the default first: one has to be written out in the formula. */
  readonly words?: readonly string[] | undefined;
  /** It takes a label or labels: a country written out is given in all its spellings. */
  readonly isLabel: boolean;
  /** It takes a day, which may be written out as text. */
  readonly isDay: boolean;
}

interface Details<P extends Parameters> {
  /** What the formula takes for granted, for the reader of the copy. */
  readonly notes?: string;
  /** Defaults that are better written as a formula than as a number: EXP(1). */
  readonly defaults?: Partial<Texts<P>>;
}

/** The formula of a function, whose readers say what its arguments are called, take and default to. */
export function form<P extends Parameters>(
  parameters: P,
  body: (given: Texts<P>, words: Words<P>, codes?: CountryForms) => string | NoForm,
  { notes = "", defaults = {} }: Details<P> = {},
): NativeForm {
  const written: Readonly<Record<string, string | undefined>> = defaults;
  return {
    arguments: Object.entries(parameters).map(([name, reader]) => ({
      name,
      fallback: reader.optional ? (written[name] ?? asText(reader.fallback)) : undefined,
      words: wordsOf(reader),
      isLabel: reader.kind === "labels",
      isDay: reader.isDay === true,
    })),
    body,
    notes,
  };
}

function asText(fallback: Value | undefined): string {
  if (typeof fallback === "string") return `"${fallback.replaceAll('"', '""')}"`;
  return Number.isFinite(fallback) ? String(fallback) : "";
}

function wordsOf({ kind, words, fallback }: Reader<unknown>): string[] | undefined {
  const all = kind === "boolean" ? ["TRUE", "FALSE"] : words;
  const first = String(fallback).toUpperCase();
  return all && [...all].sort((one, other) => Number(other === first) - Number(one === first));
}

/** Why there is no closed form, as the end of a sentence. */
export class NoForm {
  constructor(readonly reason: string) {}
}
