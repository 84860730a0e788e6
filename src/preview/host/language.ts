import { format } from "numfmt";
import { isErrorValue } from "../workbook/display";
import type { CellValue } from "../workbook/workbook";

/** The languages and regional settings of which the emulated Excel has one. */
export type Language = "en-US" | "de-DE" | "fr-FR";

interface Marks {
  readonly locale: string;
  readonly decimal: string;
  readonly thousands: string;
  readonly list: string;
  readonly general: string;
  /** How year, month and day are written in number formats; what `numberFormat` says stays English. */
  readonly dates: readonly [year: string, month: string, day: string];
  /** What the sheet shows for errors; `values` keep the English ones. */
  readonly errors: Readonly<Record<string, string>>;
  /** The word that no sheet may have for a name, "History" in English. Inferred. */
  readonly reserved: string;
}

const MARKS: Readonly<Record<Exclude<Language, "en-US">, Marks>> = {
  "de-DE": {
    ...{ locale: "de", decimal: ",", thousands: ".", list: ";", general: "Standard" },
    dates: ["J", "M", "T"],
    errors: {
      ...{ "#N/A": "#NV", "#VALUE!": "#WERT!", "#REF!": "#BEZUG!", "#NUM!": "#ZAHL!" },
      ...{ "#SPILL!": "#ÜBERLAUF!", "#CALC!": "#KALK!", "#FIELD!": "#FELD!" },
      ...{ "#BUSY!": "#BESCHÄFTIGT!", "#GETTING_DATA": "#DATEN_ABRUFEN" },
    },
    reserved: "Verlauf",
  },
  "fr-FR": {
    ...{ locale: "fr", decimal: ",", thousands: "\u202f", list: ";", general: "Standard" },
    dates: ["a", "m", "j"],
    errors: {
      ...{ "#VALUE!": "#VALEUR!", "#NAME?": "#NOM?", "#NUM!": "#NOMBRE!", "#NULL!": "#NUL!" },
      ...{ "#SPILL!": "#PROPAGATION!", "#CALC!": "#CALCUL!", "#FIELD!": "#CHAMP!" },
      ...{ "#BUSY!": "#OCCUPÉ!", "#GETTING_DATA": "#OBTENTION_DONNEES" },
    },
    reserved: "Historique",
  },
};

const marksOf = (language: Language): Marks | null =>
  language === "en-US" ? null : MARKS[language];

export const reservedIn = (language: Language): string => marksOf(language)?.reserved ?? "History";

export const separatorsOf = (language: Language): { decimal: string; thousands: string } =>
  marksOf(language) ?? { decimal: ".", thousands: "," };

/** What a cell shows, given what it shows in English. */
export function localText(
  language: Language,
  value: CellValue,
  numberFormat: string,
  english: string,
): string {
  const marks = marksOf(language);
  if (!marks || value === "") return english;
  if (isErrorValue(value)) return marks.errors[value] ?? value;
  if (typeof value === "string") return english;
  return format(numberFormat, value, { throws: false, locale: marks.locale });
}

/** A formula's separators and figures; names of functions stay English here. */
export function localFormula(language: Language, formula: string): string {
  const marks = marksOf(language);
  if (!marks || !formula.startsWith("=")) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\d)\.(\d)|,/g,
    (part, before?: string, after?: string) => {
      if (part === ",") return marks.list;
      return before === undefined ? part : `${before}${marks.decimal}${String(after)}`;
    },
  );
}

export function localNumberFormat(language: Language, numberFormat: string): string {
  const marks = marksOf(language);
  if (!marks) return numberFormat;
  if (numberFormat === "General") return marks.general;
  const [year, month, day] = marks.dates;
  return numberFormat.replace(
    /"[^"]*"|\\.|\[[^\]]*\]|y|m(?!m*:)|d|[.,]/g,
    (part) =>
      ({ y: year, m: month, d: day, ".": marks.decimal, ",": marks.thousands })[part] ?? part,
  );
}
