import { iso3Of } from "./areas";
import type { LiveRow } from "./liveDataset";

/** A figure of any series, before it is a row of the dataset `observations`. */
export interface Observation {
  readonly series: string;
  readonly indicator: string;
  readonly areaCode: string;
  readonly area: string;
  /** As the office writes it: 2024, 2024-Q1, 2024M01. */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly scale?: number;
  readonly flag: string | null;
}

/** The dataset whose schema such rows have. */
export const OBSERVATIONS = "observations";
export const NO_UNIT = "not stated: see the indicator";

/** The row, or null where the period begins in no year that can be read. */
export function observationRow(observation: Observation): LiveRow | null {
  const { series, indicator, areaCode, area, period, value, unit, scale, flag } = observation;
  const year = Number(/^\d{4}(?!\d)/.exec(period)?.[0]);
  if (!Number.isInteger(year)) return null;
  return {
    series,
    indicator,
    area_code: areaCode,
    iso3: iso3Of(areaCode),
    area,
    period,
    year,
    value,
    unit,
    scale: scale ?? 1,
    flag,
  };
}

/** "3 figures without a value were left out." or nothing. */
export function leftOut(count: number, what: readonly [string, string], why: string): string[] {
  if (count === 0) return [];
  const [one, many] = what;
  return [count === 1 ? `1 ${one} ${why} was left out.` : `${count} ${many} ${why} were left out.`];
}
