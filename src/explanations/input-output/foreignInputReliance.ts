import { Regions } from "../../core/input-output/regions";
import { inputReliance } from "../../core/input-output/reliance";
import { parameters } from "../../functions/input-output/foreignInputReliance";
import { whole } from "../explainer";
import { form } from "../native/nativeForm";
import { asColumn, asRow, isAmong, rowSums } from "../native/parts";
import { inputShares, inverse } from "./inverse/inverse";
import { reliance } from "./reliance/reliance";
import { byRegion, countedRows, relianceFormula } from "./reliance/relianceFormula";

export const explain = whole(parameters, (given, sight) => {
  const table = new Regions(given.regions);
  const accounts = { flows: given.flows, grossOutput: given.gross_output };
  const shares = inputReliance(accounts, table, given.buyer, given.view);
  return reliance(shares, given.buyer, given.source, given.result === "FOREIGN", given.view, sight);
});

export const native = form(
  parameters,
  ({ flows: z, gross_output: x, regions, buyer, source }, words) => {
    if (words.result === "BY_SOURCE") return byRegion;
    const buys = `${isAmong(asRow(regions), buyer)}*${z}`;
    const direct = rowSums(`(${buys})`);
    const through = `MMULT(${inverse(z, inputShares(z, x))},${direct})`;
    return relianceFormula(
      direct,
      through,
      countedRows(asColumn(regions), buyer, source),
      words.view,
    );
  },
);
