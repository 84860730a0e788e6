import type { Delimiter } from "./layout";
import { type NumberStyle, type SignShown, signShown } from "./numberText";

/** How often the numbers of a column show each sign. */
export type SignCounts = Readonly<Record<SignShown, number>>;

/** The decimal sign that a column is read with. */
export interface DecimalSign {
  readonly numberStyle: NumberStyle;
  /** Nothing tells whether 1.234 is one or a thousand, or both signs occur, so that the user must look. */
  readonly signDoubt: boolean;
  /** Both signs occur: each number that shows its own is read by it. */
  readonly mixedSigns: boolean;
  /** Whether the numbers have a point or comma at all, so that the sign matters. */
  readonly signMatters: boolean;
}

export function signCounts(texts: readonly string[]): SignCounts {
  const counts = {
    point: 0,
    comma: 0,
    "either point": 0,
    "either comma": 0,
    ungrouped: 0,
    none: 0,
  };
  for (const text of texts) {
    const sign = signShown(text);
    if (sign !== undefined) counts[sign]++;
  }
  return counts;
}

/** The counts without some of the texts. */
export const without = (all: SignCounts, some: SignCounts): SignCounts => ({
  point: all.point - some.point,
  comma: all.comma - some.comma,
  "either point": all["either point"] - some["either point"],
  "either comma": all["either comma"] - some["either comma"],
  ungrouped: all.ungrouped - some.ungrouped,
  none: all.none - some.none,
});

/** The style of a whole file: what more of its columns show; undefined where none shows any. */
export function fileStyle(columns: readonly SignCounts[]): NumberStyle | undefined {
  const balance = (weigh: (shown: number) => number): number =>
    columns.reduce((sum, { point, comma }) => sum + weigh(point - comma), 0);
  const decided = balance(Math.sign) || balance((shown) => shown);
  return decided === 0 ? undefined : decided > 0 ? "point" : "comma";
}

/** The decimal sign of one column, by what its own numbers show, then by the file's, then by its delimiter. */
export function decimalSign(
  counts: SignCounts,
  ofFile: NumberStyle | undefined,
  delimiter: Delimiter,
): DecimalSign {
  const { point, comma, ungrouped, none } = counts;
  const { "either point": eitherPoint, "either comma": eitherComma } = counts;
  const either = eitherPoint + eitherComma;
  const sign = (numberStyle: NumberStyle, signDoubt: boolean): DecimalSign => ({
    numberStyle,
    signDoubt,
    mixedSigns: point > 0 && comma > 0,
    signMatters: point + comma + either > 0,
  });
  if (point > 0 && comma > 0) return sign(point >= comma ? "point" : "comma", true);
  if (point + comma > 0) return sign(point > 0 ? "point" : "comma", false);
  const usual = delimiter === ";" ? "comma" : "point";
  const likely = ofFile ?? usual;
  if (either === 0) return sign(likely, false);
  if (eitherPoint > 0 && eitherComma > 0) return sign(likely, true);
  // Whole numbers beyond 999 without groups: 1.234 and 12345 in one column are not grouped.
  if (eitherPoint > 0 && ungrouped > 0) return sign("point", likely === "comma");
  if (eitherPoint > 0) {
    const known = ofFile === undefined ? delimiter === "," : ofFile === "point" || none > 0;
    return sign(likely, !known);
  }
  return sign(likely, ofFile === undefined && delimiter === ";");
}
