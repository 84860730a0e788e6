interface CountryRow {
  readonly name: string;
  readonly iso3: string;
  readonly iso2: string;
}

export function countryLabels(
  countries: readonly CountryRow[],
  aliases?: Readonly<Record<string, readonly string[]>>,
): string[][];
