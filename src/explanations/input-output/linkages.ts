import { inputCoefficients, mirrored } from "../../core/input-output/accounts";
import { backwardLinkages, forwardLinkages } from "../../core/input-output/linkages";
import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/linkages";
import { adding, addingTo, sum, whole } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { columnAlong, onesForColumns, onesForRows } from "../native/parts";
import { inputShares, inverse, outputShares, productive } from "./inverse/inverse";
import { bySector, sectorAt, unit } from "./sectors/bySector";

export const explain = whole(parameters, (given, sight) => {
  const accounts = { flows: given.flows, grossOutput: given.gross_output };
  const sector = sectorAt(sight);
  const { direction, normalised } = given;
  const isForward = direction === "FORWARD";
  const side = isForward ? mirrored(accounts) : accounts;
  const output = new OpenModel(inputCoefficients(side), "flows").outputFor(
    unit(given.flows.rows, sector),
  );
  const linkages = isForward ? forwardLinkages(accounts) : backwardLinkages(accounts);
  const mean = sum(linkages) / linkages.length;
  const own = linkages[sector] ?? NaN;
  const over = normalised && direction !== "KEY" ? mean : 1;
  const rows = bySector(
    output.map((value) => value / over),
    "gross_output",
    sight,
  );
  const [of, amount] = [isForward ? "Buyer reached" : "Supplier pulled on", "Linkage"];
  if (direction === "KEY") {
    const forward = forwardLinkages(accounts);
    const ahead = (forward[sector] ?? NaN) / (sum(forward) / forward.length);
    return {
      numbers: [`backward ${figure(own / mean)} > 1 and forward ${figure(ahead)} > 1`],
      parts: addingTo("Backward linkage", own, of, amount, rows),
      note: "A key sector is above average in both directions; the parts are those of its backward linkage.",
    };
  }
  return {
    numbers: [normalised ? `${figure(own)} / ${figure(mean)}, the mean` : figure(own)],
    parts: adding(of, amount, rows),
  };
});

export const native = form(
  parameters,
  ({ flows: z, gross_output: x }, { direction, normalised }) => {
    const [bought, sold] = [inverse(z, inputShares(z, x)), inverse(z, outputShares(z, x))];
    const back = `TRANSPOSE(MMULT(${onesForRows(z)},${bought}))`;
    const forward = `MMULT(${sold},${onesForColumns(z)})`;
    const overMean = (sums: string): string => `${sums}/AVERAGE(${sums})`;
    if (direction === "KEY") {
      const isKey = `(${overMean(back)}>1+1E-9)*(${overMean(forward)}>1+1E-9)=1`;
      return productive(bought, productive(sold, columnAlong(x, isKey)));
    }
    const [inverted, sums] = direction === "BACKWARD" ? [bought, back] : [sold, forward];
    return productive(inverted, columnAlong(x, normalised === "TRUE" ? overMean(sums) : sums));
  },
);
