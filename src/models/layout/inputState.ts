import { wanted, wrongFormula } from "../cellKinds";
import type { ModelInput } from "../modelSpec";

/** Begins what stands in place of an input's note when its value cannot be right. */
export const WARNING = "⚠ ";

/**
 * The text beside an input: its note, or what is wrong with what was typed. `choices` are the cells of its list.
 * The checks read it, so that each input is judged in one place.
 */
export function noteFormula(input: ModelInput, choices: string | null): string {
  const value = `{${input.id}}`;
  const note = quoted(input.note);
  const judged = judge(input, value, choices, note);
  if (input.blank) return `=IF(${value}="",${note},${judged})`;
  return `=IF(ISERROR(${value}),${warning("enter a value instead of the error")},IF(${value}="",${warning("enter a value")},${judged}))`;
}

function judge(input: ModelInput, value: string, choices: string | null, note: string): string {
  const kind = input.kind ?? (input.type === "date" ? ({ is: "day" } as const) : undefined);
  const isKnown = input.among ?? (choices === null ? undefined : membership(value, choices));
  const known =
    isKnown === undefined
      ? note
      : `IF(${isKnown},${note},${warning("not in the data; choose from the list")})`;
  if (kind === undefined) return known;
  const isPercent = input.format?.includes("%") ?? false;
  return `IF(${wrongFormula(value, kind)}>0,${warning(wanted(kind, isPercent))},${known})`;
}

/** Whether some cell holds the value: letter by letter, as lookups read it. */
export const membership = (value: string, cells: string): string =>
  `SUMPRODUCT(--(${cells}=${value}))>0`;

/** Whether some cell names the same country, in whatever spelling. */
export const sameCountry = (value: string, cells: string): string =>
  `IFERROR(SUMPRODUCT(--(IFERROR(LINCHPIN.COUNTRY(${cells}),"")=LINCHPIN.COUNTRY(${value})))>0,FALSE)`;

const warning = (sentence: string): string => quoted(WARNING + sentence + ".");

/** Excel takes 255 letters in one text. */
const LONGEST = 250;

export function quoted(text: string): string {
  const parts = text.match(new RegExp(`.{1,${LONGEST}}`, "gsu")) ?? [""];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}
