import { code, integer, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const platformReeContent = {
  name: "platform-ree-content",
  group: "evidence",
  title: "Rare earths in defence platforms",
  description:
    "How much rare-earth material a fighter aircraft (F-35), a destroyer (DDG-51) and a Virginia-class submarine are said to hold, in kilograms, with the audit of 2026 that disputes the figure for the F-35.",
  raw: "platform_ree_content.csv",
  vintage: "2013 to 2026-04",
  licences: ["facts-only"],
  attribution:
    "CRS R41744, Benchmark and Adamas Intelligence, as reported in the pages named in each row.",
  sources: [
    {
      title: "Adamas Intelligence, April 2026, by way of pulse.bot",
      path: "https://www.pulse.bot/defense/news/how-much-rare-earths-does-an-f-35-really-contain-de58adad-63fb-4f8f-b887-377674870f67/",
      version: "2026-04",
    },
    {
      title: "CRS R41744 and Benchmark, as reported by science-education-research.com",
      path: "https://science-education-research.com/?p=51100",
      version: "2013 to 2025",
    },
  ],
  caveats: [
    "The 417 kg of the F-35 goes back to a study of 2012 that was never released; an audit of 2026 finds 11 to 20 kg of the elements.",
  ],
  fields: [
    text("platform", "Platform", "Aircraft, ship or submarine that holds the material.", {
      required: true,
    }),
    text(
      "measure",
      "Measure",
      "Which material is weighed, for one unit of the platform: rare-earth material, material that bears rare earths, or the elements alone.",
      { required: true },
    ),
    integer(
      "value_low",
      "Lower value",
      "kilograms",
      "Mass in one unit of the platform, converted from pounds where so printed, or its lower bound.",
      {
        required: true,
        minimum: 0,
      },
    ),
    integer(
      "value_high",
      "Upper value",
      "kilograms",
      "The mass again, or its upper bound in the sources.",
      {
        required: true,
        minimum: 0,
      },
    ),
    text("unit", "Unit", "Unit of both masses: kg is kilograms.", { required: true, enum: ["kg"] }),
    code(
      "estimate_kind",
      "Kind of figure",
      "Whether the figure is disputed or stands as an estimate.",
      {
        required: true,
        enum: ["disputed", "estimate"],
      },
    ),
  ],
  primaryKey: ["platform", "measure", "source"],
  rules: { lowHigh: [{ low: "value_low", high: "value_high" }] },
  formulas: [
    {
      label: "The disputed F-35 figure over the audit's highest",
      formula:
        '=MAXIFS({table}[value_low],{table}[platform],"F-35",{table}[estimate_kind],"disputed")/MAXIFS({table}[value_high],{table}[platform],"F-35",{table}[measure],"elemental*")',
      numberFormat: "0.0",
    },
    {
      label: "Heaviest content stated, kilograms",
      formula: "=MAX({table}[value_high])",
      numberFormat: "#,##0",
    },
    {
      label: "Figures in dispute",
      formula: '=COUNTIFS({table}[estimate_kind],"disputed")',
      numberFormat: "0",
    },
  ],
};
