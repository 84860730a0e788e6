/** Languages whose months files name. */
const languages = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "sv",
  "da",
  "nb",
  "fi",
  "hu",
  "ro",
  "tr",
  "ru",
  "uk",
];

const plainWord = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");

let known: ReadonlyMap<string, number> | undefined;

/** The months' names and abbreviations, from the machine's own knowledge of languages. */
function months(): ReadonlyMap<string, number> {
  if (known !== undefined) return known;
  const names = new Map<string, number>([
    ["sept", 9],
    ["mrz", 3],
    ["mae", 3],
  ]);
  for (const language of languages) {
    for (const options of [
      { month: "long" },
      { month: "short" },
      { month: "long", day: "numeric" },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15)));
        const name = plainWord(parts.find(({ type }) => type === "month")?.value ?? "");
        if (name.length > 2 && !names.has(name)) names.set(name, month);
      }
    }
  }
  known = names;
  return names;
}

/** The month that a word names in one of many languages, from 1. */
export const monthNamed = (word: string): number | undefined => months().get(plainWord(word));

/** A year of four digits, or of two from 1970 to 2069. */
export function yearOf(text: string): number | undefined {
  const year = Number(text);
  if (/^\d{4}$/.test(text)) return year >= 1500 && year <= 2200 ? year : undefined;
  if (!/^\d\d$/.test(text)) return undefined;
  return year < 70 ? 2000 + year : 1900 + year;
}
