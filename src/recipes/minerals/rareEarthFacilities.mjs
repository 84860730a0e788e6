import { code, country, date, number, text, toCountries, year } from "../fields.mjs";

/** What a capacity is counted in; figures of two measures are never added. */
const MEASURES = [
  "REO",
  "NdPr oxide",
  "concentrate",
  "mixed chloride feed",
  "heavy feed",
  "feed",
  "rare-earth products",
  "metal and alloy",
  "magnet powder",
  "magnets",
  "magnet blanks",
];

/** @type {import("../specification.mjs").Specification} */
export const rareEarthFacilities = {
  name: "rare-earth-facilities",
  group: "minerals",
  title: "Rare-earth mines, plants and magnet makers",
  description:
    "Rare-earth mines, cracking and separation plants, metal and alloy makers and magnet makers, by company, owner, country and stage, with the capacity that a readable page states and the day of its status. No census: China's plants above all are far from complete.",
  raw: "rare_earth_facilities.csv",
  vintage: "Pages of 2012-01 to 2026-02, each named in its row; read in stored copies, 2026-11-29",
  licences: ["facts-only"],
  attribution: "Companies, governments and the trade press, as cited in each row.",
  sources: [
    {
      title: "MP Materials, release of 2026-02-26, as carried by Investing News",
      path: "https://investingnews.com/mp-materials-selects-northlake-texas-as-the-site-of-10x-a-new-u-s-rare-earth-magnet-manufacturing-campus/",
      version: "2026-02-26",
    },
    {
      title: "Government of Western Australia, Australia's first integrated rare earths refinery",
      path: "https://wa.gov.au/government/announcements/australias-first-integrated-rare-earths-refinery",
      version: "2022-04",
    },
    {
      title: "Metalnomist, China launches world's largest rare earth production base in Baotou",
      path: "https://metalnomist.com/2024/11/china-launches-worlds-largest-rare.html",
      version: "2024-11",
    },
    {
      title: "Rosatom Newsletter 276, Rare Earth Supply Chain",
      path: "https://rosatomnewsletter.com/2024/04/25/rare-earth-supply-chain/",
      version: "2024-04-25",
    },
  ],
  caveats: [
    "A facility that is not here may exist: the absence of a row is no zero. China's separation, metal and magnet plants are known in part only.",
    "A blank capacity was not stated in what was read: it is not zero. Capacities are what companies state, not what they make.",
    "Add capacities of one measure only: oxide, metal, magnet blanks and finished magnets are different tonnes.",
    "A status is of its own day, which may be years old; pages without a date leave the day blank.",
  ],
  fields: [
    text("facility", "Facility", "Name of the mine or plant, or of a company's plants together.", {
      required: true,
    }),
    text("company", "Company", "Company that runs or plans it.", { required: true }),
    text("owner", "Owner", "Who controls the company, as far as read; blank where not read."),
    country(
      "owner_iso3",
      "Owner's economy",
      "Economy from which it is controlled; blank where not read.",
    ),
    code(
      "ownership",
      "Kind of owner",
      "state, listed (on an exchange), private, or joint venture; blank where not read.",
      { enum: ["state", "listed", "private", "joint venture"] },
    ),
    country(
      "country_iso3",
      "Economy",
      "Economy in which the facility stands, by its ISO 3166 code.",
      { required: true },
    ),
    text("place", "Place", "Town and region, as far as the source tells.", { required: true }),
    code(
      "stage",
      "Stage of the chain",
      "mining; cracking (concentrate to mixed carbonate or chloride); separation (single oxides); metal-alloy (metal, alloy, powder); magnets.",
      { required: true, enum: ["mining", "cracking", "separation", "metal-alloy", "magnets"] },
    ),
    text(
      "product",
      "Product",
      "What the facility makes at this stage, in the words of its source.",
      { required: true },
    ),
    number(
      "capacity_t",
      "Stated capacity",
      "metric tons a year, of the measure",
      "Capacity as stated, its lower end where a range is given; blank where none was found, which is not zero.",
      { minimum: 0 },
    ),
    number(
      "capacity_high_t",
      "Upper end of the capacity",
      "metric tons a year, of the measure",
      "Upper end where a range is stated; blank otherwise.",
      { minimum: 0 },
    ),
    code(
      "capacity_measure",
      "Capacity counted in",
      "REO (rare-earth oxides, all), NdPr oxide, metal and alloy, magnets, magnet blanks and others; feed counts what goes in. Blank without a capacity.",
      { enum: MEASURES },
    ),
    number(
      "output_t",
      "Stated output",
      "metric tons in the year, of the measure",
      "What was made in the year beside it; blank where not read.",
      { minimum: 0 },
    ),
    code("output_measure", "Output counted in", "As for capacity; blank without an output.", {
      enum: MEASURES,
    }),
    year(
      "output_year",
      "Year of the output",
      "Year in which the stated output was made; blank without one.",
    ),
    code(
      "status",
      "Status",
      "operating; ramping-up; under-construction; planned; doubtful (its company no longer expects it).",
      {
        required: true,
        enum: ["operating", "ramping-up", "under-construction", "planned", "doubtful"],
      },
    ),
    date(
      "status_as_of",
      "Status as of",
      "Day of the page that gives the status; blank where the copy read has no date.",
    ),
  ],
  primaryKey: ["facility", "stage"],
  foreignKeys: toCountries("country_iso3", "owner_iso3"),
  rules: { lowHigh: [{ low: "capacity_t", high: "capacity_high_t" }] },
  formulas: [
    {
      label: "Magnet makers in the United States with a stated capacity, operating or ramping up",
      formula:
        '=COUNTIFS({table}[country_iso3],"USA",{table}[stage],"magnets",{table}[status],"operating",{table}[capacity_t],">0")+COUNTIFS({table}[country_iso3],"USA",{table}[stage],"magnets",{table}[status],"ramping-up",{table}[capacity_t],">0")',
      numberFormat: "0",
    },
    {
      label: "Stated separation capacity operating in China, oxides",
      formula:
        '=SUMIFS({table}[capacity_t],{table}[country_iso3],"CHN",{table}[stage],"separation",{table}[status],"operating",{table}[capacity_measure],"REO")',
      numberFormat: "#,##0",
    },
    {
      label: "Facilities whose capacity nobody states",
      formula: "=ROWS({table}[facility])-COUNT({table}[capacity_t])",
      numberFormat: "0",
    },
  ],
};
