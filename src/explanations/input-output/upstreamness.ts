import { inputCoefficients, mirrored } from "../../core/input-output/accounts";
import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/upstreamness";
import { adding, sum, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, columnAlong, onesForColumns, onesForRows } from "../native/parts";
import { inputShares, inverse, outputShares, productive } from "./inverse/inverse";
import { bySector, sectorAt, unit } from "./sectors/bySector";

export const explain = whole(parameters, (given, sight) => {
  const { flows, direction, net_exports: netExports } = given;
  const isUp = direction === "UP";
  const used = given.gross_output.map((x, i) => x - (isUp ? (netExports?.[i] ?? 0) : 0));
  const accounts = { flows, grossOutput: used };
  const output = new OpenModel(
    inputCoefficients(isUp ? mirrored(accounts) : accounts),
    "flows",
  ).outputFor(unit(flows.rows, sectorAt(sight)));
  const rows = bySector(output, "gross_output", sight);
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount))), `${figure(sum(output))} stages`],
    parts: adding(isUp ? "Sector that handles it" : "Sector behind it", "Stages", rows),
    note: isUp
      ? "A unit of the product is followed to final use: each sector counts as often as it handles it."
      : "A unit of the product is followed back: each sector counts as often as it adds a stage.",
  };
});

export const native = form(
  parameters,
  ({ flows: z, gross_output: x, net_exports: e }, { direction }) => {
    const used = e === "" ? x : `(${asColumn(x)}-${asColumn(e)})`;
    const isUp = direction === "UP";
    const inverted = inverse(z, isUp ? outputShares(z, used) : inputShares(z, x));
    const stages = isUp
      ? `MMULT(${inverted},${onesForColumns(z)})`
      : `TRANSPOSE(MMULT(${onesForRows(z)},${inverted}))`;
    return productive(inverted, columnAlong(x, stages));
  },
);
