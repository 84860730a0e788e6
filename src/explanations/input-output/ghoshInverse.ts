import { inputCoefficients, mirrored } from "../../core/input-output/accounts";
import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/ghoshInverse";
import { whole } from "../explainer";
import { form } from "../native/nativeForm";
import { inverse, outputShares, productive } from "./inverse/inverse";
import { tiers } from "./inverse/tiers";
import { unit } from "./sectors/bySector";

export const explain = whole(parameters, ({ flows, gross_output: grossOutput }, sight) => {
  // The supply side read as a demand side: rows and columns change places.
  const supply = inputCoefficients(mirrored({ flows, grossOutput }));
  const output = new OpenModel(supply, "flows").outputFor(unit(flows.rows, sight.row));
  return tiers(supply, sight.row, sight.column, output[sight.column] ?? NaN);
});

export const native = form(parameters, ({ flows: z, gross_output: x }) => {
  const inverted = inverse(z, outputShares(z, x));
  return productive(inverted, inverted);
});
