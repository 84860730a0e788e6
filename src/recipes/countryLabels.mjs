import { COUNTRY_ALIASES } from "./countryAliases.mjs";

/**
 * The labels that mean one economy, for the worksheet functions: name, ISO 3166-1 alpha-3, alpha-2,
 * then short forms. A label claimed by two economies is an error, since a formula would mix them.
 *
 * @param {readonly import("./specification.mjs").Row[]} countries
 * @param {Readonly<Record<string, readonly string[]>>} aliases
 * @returns {string[][]}
 */
export function countryLabels(countries, aliases = COUNTRY_ALIASES) {
  const known = new Set(countries.map(({ iso3 }) => iso3));
  const stray = Object.keys(aliases).filter((iso3) => !known.has(iso3));
  if (stray.length > 0) throw new Error(`Aliases for unknown countries: ${stray.join(", ")}`);
  const rows = countries.map(({ name, iso3, iso2 }) => {
    const labels = [name, iso3, iso2, ...(aliases[iso3] ?? [])].filter(Boolean);
    return labels.filter((label, index) => index === labels.findIndex((l) => same(l, label)));
  });
  refuseSharedLabels(rows);
  return rows;
}

/** @param {readonly string[][]} rows */
function refuseSharedLabels(rows) {
  /** @type {Map<string, string>} */
  const owner = new Map();
  for (const [name, ...labels] of rows) {
    for (const label of [name, ...labels]) {
      const key = label.toLowerCase();
      if (owner.has(key)) throw new Error(`"${label}" means both ${owner.get(key)} and ${name}`);
      owner.set(key, name);
    }
  }
}

/**
 * @param {string} a
 * @param {string} b
 */
function same(a, b) {
  return a.toLowerCase() === b.toLowerCase();
}
