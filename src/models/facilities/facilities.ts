import { chosenAmong, commonest, distinct, namedRows, type NamedRow } from "../modelData";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";
import { AMOUNT, between, COUNTRY } from "../cellKinds";
import { membership } from "../layout/inputState";
import { facilitiesSheet } from "./facilitiesSheet";
import { STAGES, WHAT_COUNTS } from "./stages";

export const facilities: ModelSpec = {
  id: "facilities",
  title: "Facility audit model",
  prefix: "audit",
  about: ["country", "partner"],
  question: "At which stage from mine to magnet is a country's chain weakest beside another's?",
  shows: [
    "Mines, separation plants, metal and alloy makers and magnet makers of two countries, stage by stage.",
    "Stated capacities side by side, and how many facilities state none.",
    "The weakest node of each chain, single facilities, and plants in foreign hands.",
  ],
  next: [
    "Choose other countries, or count what is being built, in the yellow cells.",
    "Add facilities that you know of below the imported table, each with its source.",
  ],
  needs: [
    {
      role: "plants",
      title: "Facilities by stage",
      datasets: ["rare-earth-facilities"],
      columns: [
        "facility",
        "company",
        "country_iso3",
        "owner_iso3",
        "stage",
        "capacity_t",
        "capacity_measure",
        "status",
        "status_as_of",
      ],
      kinds: { country_iso3: COUNTRY, capacity_t: AMOUNT },
    },
  ],
  inputs,
  sheet: facilitiesSheet,
};

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const rows = data["plants"] ? namedRows(data["plants"]) : [];
  const countries = distinct(rows, "country_iso3").sort();
  const partners = countries.includes("CHN") ? "CHN" : (countries[0] ?? null);
  const country = chosenAmong(chosen["country"], countries, usualCountry(countries, partners));
  return [
    {
      id: "country",
      label: "Country",
      value: country,
      choices: countries,
      note: "Where the facilities stand, whoever owns them",
      asked: true,
    },
    {
      id: "partner",
      label: "Beside",
      value: chosenAmong(chosen["partner"], countries, partners),
      choices: countries,
      note: "The country whose chain it is compared with",
      asked: true,
    },
    {
      id: "counted",
      label: "Facilities that count",
      value: chosenAmong(chosen["counted"], WHAT_COUNTS, WHAT_COUNTS[0]),
      choices: WHAT_COUNTS,
      closed: true,
      note: "Operating includes ramping up; what its company no longer expects never counts",
      asked: true,
    },
    ...STAGES.map((stage): ModelInput => {
      const measures = measuresAt(rows, stage.id);
      const choices = distinct(measures, "capacity_measure");
      return {
        id: stage.measure,
        label: `${stage.title}: counted in`,
        value: commonest(measures, "capacity_measure"),
        choices,
        ...(choices.length === 0 && { blank: true as const }),
        note: "Only capacities of this measure are added: oxide, metal and magnets are different tonnes",
      };
    }),
    {
      id: "also",
      label: "Magnets: also counted",
      value: "magnet blanks",
      among: membership("{also}", "{plants}[capacity_measure]"),
      blank: true,
      note: "Another measure, turned into the one above by the factor below. Blank: none",
    },
    {
      id: "factor",
      label: "Tonnes of magnets from one of these",
      kind: between(0, 10),
      value: 0.74,
      format: "0.00",
      note: "JL MAG made 21,579 t of magnets in 2024 from 29,300 t of blanks",
    },
  ];
}

const usualCountry = (countries: readonly unknown[], partner: unknown) =>
  countries.includes("USA")
    ? "USA"
    : ((countries.find((each) => each !== partner) ?? null) as string | null);

const measuresAt = (rows: readonly NamedRow[], stage: string): NamedRow[] =>
  rows.filter((row) => row["stage"] === stage);
