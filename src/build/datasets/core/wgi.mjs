import { country, number, text, toCountries, year } from "../fields.mjs";

/** One of the six dimensions, on the World Bank's scale. */
function dimension(name, title, description) {
  return number(name, title, "score, about -2.5 to 2.5", description, {
    numberFormat: "0.00",
    minimum: -5,
    maximum: 5,
  });
}

export const wgi = {
  name: "wgi",
  group: "core",
  title: "Worldwide Governance Indicators",
  description:
    "Six governance scores of 213 economies from 2015 to 2023, their mean, and the mean turned into a risk from 0 (best) to 10 (worst) for governance-weighted concentration.",
  raw: "wgi.csv",
  vintage: "2024 update (data to 2023)",
  licences: ["CC-BY-4.0"],
  attribution:
    "The World Bank: Worldwide Governance Indicators (2024 update); mean and risk computed by Linchpin.",
  sources: [
    {
      title: "World Bank, Worldwide Governance Indicators",
      path: "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
      version: "2024 update",
    },
  ],
  caveats: [
    "The 2025 revision changed method and codes: do not put its figures behind these.",
    "A blank score is not known; the mean and the risk are then blank too.",
  ],
  fields: [
    country("iso3", "Economy code", "ISO code of the economy.", { required: true }),
    text("country", "Economy", "Name of the economy as the World Bank writes it.", {
      required: true,
    }),
    year("year", "Year", "Calendar year that the row is about.", { required: true }),
    dimension(
      "voice_accountability",
      "Voice and accountability",
      "How far citizens can choose their government and speak freely.",
    ),
    dimension(
      "political_stability",
      "Political stability",
      "How unlikely unrest and politically motivated violence are.",
    ),
    dimension(
      "government_effectiveness",
      "Government effectiveness",
      "Quality of public services, civil service and policy.",
    ),
    dimension(
      "regulatory_quality",
      "Regulatory quality",
      "How well rules let the private sector develop.",
    ),
    dimension(
      "rule_of_law",
      "Rule of law",
      "Trust in contracts, property rights, police and courts.",
    ),
    dimension(
      "control_of_corruption",
      "Control of corruption",
      "How far public power is kept from private gain.",
    ),
    dimension("wgi_mean", "Mean score", "Mean of the six scores, where all six are known."),
    number(
      "wgi_risk_0_10",
      "Governance risk",
      "index, 0 to 10",
      "Mean score turned round and stretched: (2.5 - mean) / 5 x 10, so that 10 is worst.",
      { numberFormat: "0.00", minimum: 0, maximum: 10 },
    ),
  ],
  primaryKey: ["iso3", "year"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: "Governance risk of China in 2023",
      formula: '=SUMIFS({table}[wgi_risk_0_10],{table}[iso3],"CHN",{table}[year],2023)',
      numberFormat: "0.00",
    },
    {
      label: "Governance-weighted concentration of 90 % China, 10 % Malaysia",
      formula:
        '=LINCHPIN.HHI_WGI((({table}[iso3]="CHN")*0.9+({table}[iso3]="MYS")*0.1)*({table}[year]=2023),{table}[wgi_risk_0_10])',
      numberFormat: "0.00",
    },
    {
      label: "Mean governance risk of the economies known, 2023",
      formula: "=AVERAGEIFS({table}[wgi_risk_0_10],{table}[year],2023)",
      numberFormat: "0.00",
    },
  ],
};
