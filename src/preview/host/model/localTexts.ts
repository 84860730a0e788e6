import type { Area } from "../../workbook/workbook";
import type { AreaObject, HostContext } from "../hostContext";
import { type Language, localText } from "../language";

/** What cells show in the language of this Excel. */
export function textsIn({ workbook, habits: { language } }: HostContext, area: Area): string[][] {
  const english = workbook.text(area);
  if (language === "en-US") return english;
  const values = workbook.values(area);
  const formats = workbook.numberFormats(area);
  return english.map((line, row) =>
    line.map((text, column) =>
      localText(language, values[row]?.[column] ?? "", formats[row]?.[column] ?? "General", text),
    ),
  );
}

/** Texts that the API gives in English, as the user of this Excel reads them. */
export const inLanguage = (
  { context: { habits } }: AreaObject,
  texts: readonly (readonly unknown[])[] | null,
  write: (language: Language, text: string) => string,
): unknown[][] | null =>
  texts?.map((line) =>
    line.map((text) => (typeof text === "string" ? write(habits.language, text) : text)),
  ) ?? null;
