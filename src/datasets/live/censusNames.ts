/** One flow of one year. */
export interface CensusQuestion {
  readonly year: number;
  readonly flow: "imports" | "exports";
  /** Without partners and key, which are added when it is asked. */
  readonly address: string;
}

/** General imports at customs value, and all exports with those of foreign goods: the published totals. */
export const CENSUS_NAMES = {
  imports: { value: "GEN_VAL_YR", commodity: "I_COMMODITY" },
  exports: { value: "ALL_VAL_YR", commodity: "E_COMMODITY" },
} as const;

export interface Partners {
  /** ISO codes by Schedule C code, for all countries that have one. */
  readonly iso3: ReadonlyMap<string, string>;
  /** Schedule C codes to ask for; empty for all. */
  readonly wanted: readonly string[];
}

/** What the service has in place of a Schedule C code for all countries together. */
export const CENSUS_TOTAL = "-";
