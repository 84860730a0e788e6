import {
  backwardParticipation,
  forwardParticipation,
  type Participation,
  type Trade,
  verticalSpecialisation,
} from "../../core/input-output/participation";
import { Regions } from "../../core/input-output/regions";
import { parameters } from "../../functions/input-output/gvcParticipation";
import { adding, bySize, sum, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, asRow, isAmong, onesForRows } from "../native/parts";
import { inputShares, inverse } from "./inverse/inverse";

export const explain = whole(parameters, (given) => {
  const trade: Trade = {
    accounts: { flows: given.flows, grossOutput: given.gross_output },
    exports: given.exports,
    regions: new Regions(given.regions),
    exporter: given.exporter,
    valueAdded: given.value_added,
  };
  const found = participations(trade, given.result);
  const rows = bySize(found.flatMap(([of, participation]) => parts(of, participation)));
  const gross = found[0]?.[1].gross ?? NaN;
  const amounts = found.map(([, { byRegion }]) => figure(sum(byRegion.map(({ value }) => value))));
  return {
    numbers: [`${found.length > 1 ? `(${terms(amounts)})` : terms(amounts)} / ${figure(gross)}`],
    parts: adding("Region", "Part of gross exports", rows),
    note:
      given.result === "VS"
        ? "Imports by the region that ships them, through all domestic stages; what stands behind them is not looked at."
        : null,
  };
});

function participations(trade: Trade, result: string): [of: string, found: Participation][] {
  if (result === "VS") return [["", verticalSpecialisation(trade)]];
  const found: [string, Participation][] = [];
  if (result !== "FORWARD") found.push(["Value from", backwardParticipation(trade)]);
  if (result !== "BACKWARD") found.push(["Sold on by", forwardParticipation(trade)]);
  return found;
}

const parts = (of: string, { gross, byRegion }: Participation): Part[] =>
  byRegion.map(({ region, value }) => ({
    label: of === "" ? region : `${of} ${region}`,
    amount: value / gross,
    detail: figure(value),
  }));

export const native = form(
  parameters,
  ({ flows: z, gross_output: x, exports: e, regions, exporter, value_added: added }, words) => {
    const own = isAmong(asColumn(regions), exporter);
    const shares = inputShares(z, x);
    const gross = `SUMPRODUCT(IF(${own},${asColumn(e)},0)+0)`;
    const contents = (inverted: string, shipped: string): string =>
      `MMULT(${inverted},${shipped}+0)`;
    const shipped = `IF(${own},${asColumn(e)},0)`;
    if (words.result === "VS") {
      const across = isAmong(asRow(regions), exporter);
      const domestic = `${shares}*${own}*${across}`;
      const made = contents(inverse(z, domestic), shipped);
      return `SUMPRODUCT(MMULT(${shares}*(1-${own})*${across},${made}))/${gross}`;
    }
    const made = asColumn(x);
    const bought = `TRANSPOSE(MMULT(${onesForRows(z)},${z}+0))`;
    const value = added === "" ? `(${made}-${bought})` : asColumn(added);
    const rate = `IF((${made}=0)*(${value}=0),0,${value}/${made})`;
    const through = inverse(z, shares);
    const backward = `SUMPRODUCT(${contents(through, shipped)}*${rate}*(1-${own}))`;
    const onward = `IF(${own},0,${asColumn(e)})`;
    const forward = `SUMPRODUCT(${contents(through, onward)}*${rate}*${own})`;
    const results = { BACKWARD: backward, FORWARD: forward, TOTAL: `(${backward}+${forward})` };
    return `${results[words.result]}/${gross}`;
  },
);
