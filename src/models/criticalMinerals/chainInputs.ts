import type { Cell } from "../../datasets/tableSchema";
import { SHARE } from "../cellKinds";
import { sameCountry } from "../layout/inputState";
import { chosenAmong, distinct, hasColumn, namedRows, type NamedRow } from "../modelData";
import type { Chosen, ModelData, ModelInput, TableNeed } from "../modelSpec";

const USUAL_COUNTRY = "CHN";

export const CHAINS: TableNeed = {
  role: "chains",
  title: "Chains by stage, from the mine on",
  datasets: ["mineral-stages"],
  columns: ["commodity_key", "stage", "country", "share"],
  kinds: { share: SHARE },
};

export const chainRows = (data: ModelData): NamedRow[] =>
  data["chains"] ? namedRows(data["chains"]) : [];

export function chainInputs(data: ModelData, chosen: Chosen, mineralKey: Cell): ModelInput[] {
  const rows = chainRows(data);
  const chains = distinct(rows, "commodity_key");
  const usual = chains.find((chain) => chain === mineralKey) ?? chains[0] ?? null;
  const countries = distinct(rows, hasColumn(data["chains"], "iso3") ? "iso3" : "country");
  return [
    {
      id: "chain",
      label: "Chain, stage by stage",
      value: chosenAmong(chosen["chain"], chains, usual),
      choices: chains,
      note: "As commodity_key in the table of chains; add rows there for others",
    },
    {
      id: "chain_country",
      label: "Country followed along it",
      value: countries.includes(USUAL_COUNTRY) ? USUAL_COUNTRY : (countries[0] ?? null),
      choices: countries,
      among: sameCountry("{chain_country}", "{chains}[country]"),
      note: "It needs a row at every stage that has a rest of the world, 0 where it has no share",
    },
  ];
}
