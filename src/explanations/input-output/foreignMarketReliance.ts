import { Regions } from "../../core/input-output/regions";
import { marketReliance } from "../../core/input-output/reliance";
import { parameters } from "../../functions/input-output/foreignMarketReliance";
import { whole } from "../explainer";
import { form } from "../native/nativeForm";
import { asColumn, asRow, isAmong, onesForRows } from "../native/parts";
import { inverse, outputShares } from "./inverse/inverse";
import { reliance } from "./reliance/reliance";
import { byRegion, countedRows, relianceFormula } from "./reliance/relianceFormula";

export const explain = whole(parameters, (given, sight) => {
  const table = new Regions(given.regions);
  const accounts = { flows: given.flows, grossOutput: given.gross_output };
  const shares = marketReliance(accounts, table, given.seller, given.view);
  return reliance(shares, given.seller, given.user, given.result === "FOREIGN", given.view, sight);
});

export const native = form(
  parameters,
  ({ flows: z, gross_output: x, regions, seller, user }, words) => {
    if (words.result === "BY_USER") return byRegion;
    const sells = `${isAmong(asColumn(regions), seller)}*${z}`;
    const direct = `MMULT(${onesForRows(z)},${sells})`;
    const through = `MMULT(${direct},${inverse(z, outputShares(z, x))})`;
    return relianceFormula(direct, through, countedRows(asRow(regions), seller, user), words.view);
  },
);
