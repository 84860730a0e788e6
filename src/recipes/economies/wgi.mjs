import { country, number, text, toCountries, year } from "../fields.mjs";

/**
 * One of the six dimensions, on the World Bank's scale.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} description
 */
function dimension(name, title, description) {
  return number(name, title, "score, about -2.5 to 2.5", description, {
    numberFormat: "0.00",
    minimum: -5,
    maximum: 5,
  });
}

/** @type {import("../specification.mjs").Specification} */
export const wgi = {
  name: "wgi",
  group: "economies",
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
    "The 2025 revision changed method and codes: do not continue these series with its figures.",
    "Scores rest on surveys and expert opinion and carry margins of error; small differences between economies mean little. A blank score is not known; the mean and the risk are then blank too.",
  ],
  fields: [
    country("iso3", "Economy code", "ISO 3166 code of the economy, alpha-3.", { required: true }),
    text("country", "Economy", "Name of the economy as the World Bank writes it.", {
      required: true,
    }),
    year("year", "Year", "Calendar year that the scores are for.", { required: true }),
    dimension(
      "voice_accountability",
      "Voice and accountability",
      "Perceived freedom of citizens to choose their government, speak, associate and use free media; higher is better, blank is not known.",
    ),
    dimension(
      "political_stability",
      "Political stability and absence of violence",
      "Perceived absence of political unrest and of politically motivated violence, terrorism included; higher is better, blank is not known.",
    ),
    dimension(
      "government_effectiveness",
      "Government effectiveness",
      "Perceived quality of public services, of the civil service and of policy and its execution; higher is better, blank is not known.",
    ),
    dimension(
      "regulatory_quality",
      "Regulatory quality",
      "Perceived ability of government to set rules that let the private sector develop; higher is better, blank is not known.",
    ),
    dimension(
      "rule_of_law",
      "Rule of law",
      "Perceived trust in contracts, property rights, police and courts; higher is better, blank is not known.",
    ),
    dimension(
      "control_of_corruption",
      "Control of corruption",
      "Perceived degree to which public power is kept from private gain; higher is better, blank is not known.",
    ),
    dimension(
      "wgi_mean",
      "Mean score",
      "Plain mean of the six scores; blank unless all six are known. Computed by Linchpin, not by the World Bank.",
    ),
    number(
      "wgi_risk_0_10",
      "Governance risk",
      "index, 0 to 10",
      "The mean score turned round and stretched, (2.5 - mean) / 5 x 10: 0 is best and 10 worst, blank where the mean is. Computed by Linchpin.",
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
