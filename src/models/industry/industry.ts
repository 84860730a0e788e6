import type { Cell } from "../../datasets/tableSchema";
import { RATE, SHARE, SIGNED } from "../cellKinds";
import { chosenAmong } from "../modelData";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";
import { flowTable } from "./flowTable";
import { industrySheet } from "./industrySheet";

export const industry: ModelSpec = {
  id: "industry",
  title: "Industry model",
  prefix: "industry",
  about: ["region"],
  question:
    "How far does each industry depend on foreign inputs, and what if they cost more or stop?",
  shows: [
    "Imported inputs in a dollar of each industry's product, as bought and through its domestic suppliers, by region.",
    "Multipliers and key industries, and what dearer imported inputs do to prices.",
    "Which industries would stop without one region's supply, over a range of thresholds.",
  ],
  next: [
    "Change the region, the supply lost and the price rise in the yellow cells.",
    "With a table of your own: rows and columns of flows in one order, the columns named as the codes of their rows.",
  ],
  needs: [
    {
      role: "accounts",
      title: "Input-output table",
      datasets: ["us-io-regions", "us-io-sector15"],
      columns: [
        "code",
        "title",
        "final_demand_usd_mn",
        "gross_output_usd_mn",
        "value_added_usd_mn",
      ],
      kinds: {
        final_demand_usd_mn: SIGNED,
        gross_output_usd_mn: SIGNED,
        value_added_usd_mn: SIGNED,
      },
    },
  ],
  inputs,
  sheet: (data) => industrySheet(flowTable(data)),
};

export const ALL = "all";
const USUAL_REGION = "CHN";

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const { sources, years, goods } = flowTable(data);
  const usual = sources.includes(USUAL_REGION) ? USUAL_REGION : (sources[0] ?? null);
  const part = (id: string, otherwise: number): Cell =>
    typeof chosen[id] === "number" ? chosen[id] : otherwise;
  return [
    ...(years.length === 0
      ? []
      : [
          {
            id: "year",
            label: "Year",
            value: chosenAmong(chosen["year"], years, years[0] ?? null),
            choices: years,
            note: "Of the table's years",
            asked: true as const,
          },
        ]),
    {
      id: "region",
      label: "Region whose supply is lost",
      value: chosenAmong(chosen["region"], sources, usual),
      choices: sources,
      note: "Of the regions that the table has as suppliers",
      asked: true,
    },
    {
      id: "lost",
      label: "Part of its supply that is lost",
      value: part("lost", 1),
      format: "0%",
      kind: SHARE,
      note: "A fraction from 0 to 1",
    },
    {
      id: "stop_above",
      label: "Stops when it lacks more than",
      value: part("stop_above", 0.05),
      kind: SHARE,
      format: "0.0%",
      note: "Part of all inputs; your assumption, as the table does not know what nothing replaces",
    },
    {
      id: "rise",
      label: "Imported inputs get dearer by",
      value: part("rise", 0.1),
      kind: RATE,
      format: "0%",
      note: "A tariff, a premium for other suppliers, an exchange rate; as a fraction",
      asked: true,
    },
    {
      id: "rise_of",
      label: "Those that come from",
      value: ALL,
      choices: [ALL, ...sources],
      note: "all, or one of the regions",
    },
    {
      id: "goods",
      label: "And are",
      value: ALL,
      choices: [ALL, ...goods],
      note: "all, or a code of the table's imported rows",
    },
  ];
}
