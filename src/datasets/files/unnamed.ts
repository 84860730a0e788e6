import type { Header } from "./header";
import { fromAllOver, isBlank, type Lines } from "./lines";
import { numberFrom, plainText } from "./numberText";
import { isTime } from "./periodText";

/** Where columns stand that a header has no names for: before all that have one, or behind them. */
export type Unnamed = "first" | "last";

interface NamedColumns {
  readonly names: readonly string[];
  readonly unnamed?: Unnamed;
  readonly doubts: readonly string[];
}

/** The names of all columns, where rows are wider than their header, with the doubt that this leaves. */
export function unnamedIn(
  { names, named, start, end }: Header,
  body: Lines,
  width: number,
  chosen: Unnamed | undefined,
): NamedColumns {
  const missing = width - named;
  const isWider = (line: readonly string[]): boolean =>
    line.slice(named).some((text) => !isBlank(text));
  if (end === start || missing <= 0 || !body.some(isWider)) return { names, doubts: [] };
  const own = names.slice(0, named);
  const none = Array<string>(missing).fill("");
  const unnamed = chosen ?? likelier(own, body, missing);
  const cells = missing === 1 ? "1 name" : `${missing} names`;
  const doubt = `The rows have ${width} cells and the header is ${cells} short. The ${unnamed} column was taken for the one without; check that each name is above its own figures, or choose under Layout.`;
  return {
    names: unnamed === "first" ? [...none, ...own] : [...own, ...none],
    unnamed,
    doubts: chosen === undefined ? [doubt] : [],
  };
}

const kinds: readonly (readonly [name: RegExp, fits: (text: string) => boolean])[] = [
  [/(?:\b[Ii]d|ID|[a-z]Id|\bcode|Code)$/, (text) => !/\s/.test(text.trim())],
  [/year|jahr|ann[ée]e|año|anno|rok|period|date|datum|month|monat|quarter|time/i, isTime],
  [
    /value|amount|price|qty|quantity|weight|rate|share|total|counts?\b|number|hours|cost|duration|wert|menge|preis|valeur|prix|valor|precio|^\d/i,
    (text) => isNumber(text),
  ],
  [
    /country|land|task|activity|supplier|pays|país|paese|kraj|name|label|title|region|item|product|partner|reporter|note|unit|description|currency|text/i,
    (text) => !isNumber(text),
  ],
];
const isNumber = (text: string): boolean =>
  numberFrom(plainText(text), "point") !== undefined ||
  numberFrom(plainText(text), "comma") !== undefined;

/** The side under which the names say more truly what their columns hold; row numbers stand in front. */
function likelier(names: readonly string[], body: Lines, missing: number): Unnamed {
  const lines = fromAllOver(body);
  const fit = (shift: number): number =>
    names.reduce((sum, name, c) => {
      const [, fits] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
      const texts = lines.map((line) => line[c + shift] ?? "").filter((text) => !isBlank(text));
      if (fits === undefined || texts.length === 0) return sum;
      return sum + (texts.filter(fits).length * 2 > texts.length ? 1 : -1);
    }, 0);
  const [first, last] = [fit(missing), fit(0)];
  if (first !== last) return first > last ? "first" : "last";
  const labels = body.map((line) => (line[0] ?? "").trim());
  const areUnique = new Set(labels).size === labels.length && labels.length > 2;
  return missing === 1 && areUnique ? "first" : "last";
}
