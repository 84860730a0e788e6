import { code, country, text } from "../fields.mjs";

/**
 * The names that people write in full where the source has only initials, or a name that two places share.
 *
 * @type {Readonly<Record<string, string>>}
 */
const FULL_NAMES = {
  GBR: "United Kingdom",
  MAF: "Saint Martin (French part)",
  USA: "United States",
};

/**
 * @param {import("../specification.mjs").Row} row
 * @returns {import("../specification.mjs").Row}
 */
export function withFullName(row) {
  return { ...row, name: FULL_NAMES[row.iso3] ?? row.name };
}

/** @type {import("../specification.mjs").Specification} */
export const countries = {
  name: "countries",
  group: "codes",
  title: "Countries and their codes",
  description:
    "Countries and territories with their ISO 3166, United Nations, UN Comtrade and US Census codes, and three codes of the World Bank: WLD (world), EUU (European Union) and XKX (Kosovo). Country codes of the other datasets are looked up here.",
  raw: "countries.csv",
  vintage: "2026-05-15",
  licences: ["ODC-PDDL-1.0", "other-pd", "CC-BY-4.0"],
  attribution:
    "DataHub, datasets/country-codes (PDDL); U.S. Census Bureau, Schedule C; The World Bank, country codes.",
  sources: [
    {
      title: "DataHub, datasets/country-codes: ISO 3166-1, UN M49 and Unicode CLDR",
      path: "https://github.com/datasets/country-codes",
      version: "2026-05-15",
    },
    {
      title: "U.S. Census Bureau, Schedule C, by way of The Budget Lab at Yale",
      path: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker",
      version: "2026-11-21",
    },
    {
      title: "World Bank country codes",
      path: "https://data.worldbank.org/",
      version: "2026-07-13",
    },
  ],
  caveats: [
    "UN Comtrade has its own codes for the United States 842, France 251, India 699, Switzerland 757, Norway 579 and Taiwan 490; the last two were recalled.",
    "Some US Census codes were matched by name. WLD, EUU and XKX are World Bank codes, not ISO ones.",
  ],
  fields: [
    country(
      "iso3",
      "ISO alpha-3",
      "Three-letter ISO 3166-1 code (alpha-3); WLD, EUU and XKX are World Bank codes.",
      {
        required: true,
      },
    ),
    code(
      "entity_type",
      "Kind of entity",
      "What the code stands for: country or territory, aggregate (world, European Union), or user-assigned code (Kosovo).",
      {
        required: true,
        enum: ["country or territory", "aggregate", "user-assigned code"],
      },
    ),
    code(
      "iso2",
      "ISO alpha-2",
      "Two-letter ISO 3166-1 code (alpha-2); blank for the three World Bank codes. NA is Namibia, not missing.",
      {
        pattern: "[A-Z]{2}",
      },
    ),
    code(
      "iso_numeric",
      "ISO numeric",
      "Three-digit ISO 3166-1 number as text, zeros in front kept; blank for the three World Bank codes.",
      {
        pattern: "[0-9]{1,3}",
      },
    ),
    code(
      "un_m49",
      "UN M49",
      "Three-digit area code of the United Nations Statistics Division (M49), as text; blank where it has none.",
      {
        pattern: "[0-9]{1,3}",
      },
    ),
    code(
      "comtrade_code",
      "UN Comtrade code",
      "Reporter and partner code in UN Comtrade, without zeros in front; differs from the ISO number for six economies, blank where there is none.",
      { pattern: "[0-9]{1,3}" },
    ),
    code(
      "census_schedule_c",
      "US Census code",
      "Four-digit country code of US trade statistics (Schedule C), as text: China is 5700. Blank where none was matched.",
      { pattern: "[0-9]{4}" },
    ),
    text("name", "Name", "Short name in English, as it is commonly written.", { required: true }),
    text(
      "un_region",
      "UN region",
      "Continental region in the United Nations classification (M49); blank where it has none.",
    ),
    text(
      "un_subregion",
      "UN subregion",
      "Subregion in the United Nations classification (M49); blank where it has none.",
    ),
    code(
      "currency",
      "Currency",
      "ISO 4217 code of the currency in use; several are separated by commas, blank where none is recorded.",
    ),
  ],
  convert: (row) => [withFullName(row)],
  primaryKey: ["iso3"],
  formulas: [
    {
      label: "Name of the country with code CHN",
      formula: '=INDEX({table}[name],MATCH("CHN",{table}[iso3],0))',
    },
    {
      label: "US Census code of China",
      formula: '=INDEX({table}[census_schedule_c],MATCH("CHN",{table}[iso3],0))',
    },
    {
      label: "Number of economies in Asia",
      formula: '=COUNTIFS({table}[un_region],"Asia")',
      numberFormat: "0",
    },
  ],
};
