import { tokenize } from "@borgar/fx";
import { isCountry, placeOf } from "../../core/labels/place";
import { explanations } from "../index";
import type { CountryForms } from "./countryForms";
import { type FormArgument, type NamedTexts, type NativeForm, NoForm } from "./nativeForm";

/** A call of one of our functions as Excel's own functions, without the equals sign. */
export interface NativeFormula {
  /** With the arguments written out in it. */
  readonly plain: string;
  /** Once as a named LAMBDA, for Microsoft 365; absent where the formula depends on the figures written out. */
  readonly lambda?: NamedLambda;
  readonly needs365: boolean;
  /** What the formula takes for granted. */
  readonly notes: string;
}

export interface NamedLambda {
  /** A name that says what it does, to be made unique in the workbook. */
  readonly name: string;
  /** `=LAMBDA(trade_,gdp_,…)`. */
  readonly definition: string;
  /** `(B2,C2,1)`, to stand behind the name. */
  readonly call: string;
}

/** The formula for a call with these argument texts, "" where one is left out; or why there is none. */
export function nativeFormula(
  id: string,
  given: readonly string[],
  codes?: CountryForms,
): NativeFormula | NoForm {
  const form = explanations[id]?.native;
  if (form === undefined) return new NoForm(explanations[id]?.noNative ?? "it has no closed form");
  const open = codes === undefined ? undefined : wordInCell(form, given);
  if (open !== undefined) return byWord(id, given, open, codes);
  const words = chosenWords(form, given);
  if (words instanceof NoForm) return words;
  const texts = argumentTexts(form, given);
  const missing = form.arguments.find(({ name }) => !(name in texts) && !(name in words));
  if (missing !== undefined) return new NoForm(`its argument ${missing.name} is left out`);
  const plain = form.body(texts, words, codes);
  if (plain instanceof NoForm) return plain;
  // One definition for the whole workbook: only where nothing but the arguments is in it.
  const isAlone = codes === undefined || form.body(texts, words) === plain;
  const lambda = isAlone ? namedLambda(id, form, texts, words) : undefined;
  return {
    plain,
    ...(lambda && { lambda }),
    needs365: needs365(plain),
    notes: form.notes,
  };
}

interface WordInCell {
  readonly at: number;
  readonly words: readonly string[];
}

/** More words make a formula that nobody reads. */
const MOST_WORDS = 4;

/** The one option that a cell chooses. */
function wordInCell(form: NativeForm, given: readonly string[]): WordInCell | undefined {
  const open = form.arguments.flatMap(({ words }, at) => {
    const text = given[at] ?? "";
    const isInCell = words !== undefined && text !== "" && !writtenWord(text, words);
    return isInCell && !isWrittenOut(text) ? [{ at, words }] : [];
  });
  const [one, ...more] = open;
  return more.length === 0 && one !== undefined && one.words.length <= MOST_WORDS ? one : undefined;
}

/** A formula for each word that the cell may hold, and the function's error for any other. */
function byWord(
  id: string,
  given: readonly string[],
  { at, words }: WordInCell,
  codes: CountryForms | undefined,
): NativeFormula | NoForm {
  const cell = atomic(given[at] ?? "");
  const forms = words.map((word) => {
    const text = word === "TRUE" || word === "FALSE" ? word : `"${word}"`;
    const chosen = given.map((each, place) => (place === at ? text : each));
    return nativeFormula(id, chosen, codes);
  });
  const known = forms.filter((each): each is NativeFormula => !(each instanceof NoForm));
  const [first] = known;
  if (first === undefined) return forms[0] as NoForm;
  const plain = forms.reduceRight<string>((otherwise, each, place) => {
    const word = words[place] ?? "";
    const isIt =
      place === 0 ? `(${cell}="")+(TRIM(${cell})="${word}")>0` : `TRIM(${cell})="${word}"`;
    return `IF(${isIt},${each instanceof NoForm ? "#N/A" : each.plain},${otherwise})`;
  }, "#VALUE!");
  return { plain, needs365: known.some((each) => each.needs365), notes: first.notes };
}

function chosenWords(form: NativeForm, given: readonly string[]): Record<string, string> | NoForm {
  const chosen: Record<string, string> = {};
  for (const [at, { name, words }] of form.arguments.entries()) {
    if (words === undefined) continue;
    const text = given[at] ?? "";
    const word = text === "" ? words[0] : writtenWord(text, words);
    if (word === undefined)
      return new NoForm(`its option ${name} is not written out in the formula`);
    chosen[name] = word;
  }
  return chosen;
}

/** `"share"`, TRUE or 1, as the word that the function knows. */
function writtenWord(text: string, words: readonly string[]): string | undefined {
  const [token, ...more] = tokensOf(text);
  if (token === undefined || more.length > 0) return undefined;
  const truths: Record<string, string> = { "1": "TRUE", "0": "FALSE" };
  const bare = token.value.replace(/^"|"$/g, "").toUpperCase();
  const word = token.type === "number" ? (truths[bare] ?? bare) : bare;
  const isWritten = ["string", "bool", "number"].includes(token.type);
  return isWritten ? words.find((candidate) => candidate.toUpperCase() === word) : undefined;
}

/** Every argument that takes no word, ready to stand beside an operator; its default where it is left out. */
function argumentTexts(form: NativeForm, given: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [at, argument] of form.arguments.entries()) {
    if (argument.words !== undefined) continue;
    const text = argumentText(argument, given[at] ?? "");
    if (text !== undefined) texts[argument.name] = text;
  }
  return texts;
}

function argumentText({ fallback, ...takes }: FormArgument, text: string): string | undefined {
  const whole = text === "" ? fallback : orDefault(text, fallback);
  if (whole === undefined) return undefined;
  return takes.isLabel ? everySpelling(whole) : takes.isDay ? asDate(whole) : whole;
}

/** A cell that is blank leaves an argument out, as if it were not given. */
function orDefault(text: string, fallback: string | undefined): string {
  const whole = atomic(text);
  if (fallback === undefined || fallback === "" || isWrittenOut(text)) return whole;
  return `IF(${whole}="",${fallback},${whole})`;
}

const literalTypes = ["number", "string", "bool", "error"];

/** Numbers, texts and array constants hold no cell that could be blank. */
const isWrittenOut = (text: string): boolean =>
  tokensOf(text).every(
    ({ type, value }) =>
      literalTypes.includes(type) || (type === "operator" && /^[{},;+-]$/.test(value)),
  );

/** In parentheses where an operator beside it would take it apart. */
export function atomic(text: string): string {
  let depth = 0;
  for (const { type, value } of tokensOf(text)) {
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    else if (depth === 0) return `(${text})`;
  }
  return text;
}

const tokensOf = (text: string) =>
  tokenize(`=${text}`)
    .slice(1)
    .filter(({ type }) => type !== "whitespace");

/** Functions that Excel has since Microsoft 365, some of them since Excel 2021. */
const NEW = /^(LET|UNIQUE|FILTER|SORTBY|VSTACK|HSTACK)$/i;
const needs365 = (text: string): boolean =>
  tokensOf(text).some(({ type, value }) => type === "func" && NEW.test(value));

/** A country's label with its name and codes: functions of ours take them for one, Excel's do not. */
function everySpelling(text: string): string {
  const [token, ...more] = tokensOf(text);
  if (token?.type !== "string" || more.length > 0) return text;
  const label = token.value.replace(/^"|"$/g, "").trim();
  const place = placeOf(label);
  const codes = place !== undefined && isCountry(place) ? [place.name, place.iso3, place.iso2] : [];
  const all = [label, ...codes.filter((name) => name.toLowerCase() !== label.toLowerCase())];
  return `{${all.map((name) => `"${name}"`).join(",")}}`;
}

/** A day written out as text is a date; Excel's own comparison takes it for text. */
function asDate(text: string): string {
  const [, year, month, day] = /^"\s*(\d{4})-(\d{2})-(\d{2})\s*"$/.exec(text) ?? [];
  return year === undefined ? text : `DATE(${[year, month, day].map(Number).join(",")})`;
}

function namedLambda(
  id: string,
  form: NativeForm,
  texts: NamedTexts,
  words: NamedTexts,
): NamedLambda | undefined {
  const names = Object.keys(texts).filter((name) => texts[name] !== "");
  // A name with an underscore behind it is never a cell's: t1 is one.
  const inside = { ...texts, ...Object.fromEntries(names.map((name) => [name, `${name}_`])) };
  const body = form.body(inside, words);
  if (body instanceof NoForm) return undefined;
  const suffix = form.arguments
    .filter(({ name, words: all }) => all !== undefined && words[name] !== all[0])
    .map(({ name }) => `_${(words[name] ?? "").replace(/[^A-Z0-9]/g, "_")}`)
    .join("");
  return {
    name: `LINCHPIN_${id}${suffix}`,
    definition: `=LAMBDA(${[...names.map((name) => `${name}_`), body].join(",")})`,
    call: `(${names.map((name) => texts[name] ?? "").join(",")})`,
  };
}
