import { inputCoefficients } from "../../core/input-output/accounts";
import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/leontiefInverse";
import { whole } from "../explainer";
import { form } from "../native/nativeForm";
import { coefficientsOf, inputShares, inverse, productive } from "./inverse/inverse";
import { tiers } from "./inverse/tiers";
import { unit } from "./sectors/bySector";

export const explain = whole(parameters, (given, { row, column }) => {
  const { coefficients: table, gross_output: grossOutput } = given;
  const coefficients =
    grossOutput === undefined ? table : inputCoefficients({ flows: table, grossOutput });
  const output = new OpenModel(coefficients).outputFor(unit(table.rows, column));
  return tiers(coefficients, column, row, output[row] ?? NaN);
});

export const native = form(parameters, ({ coefficients: a, gross_output: x }) => {
  const inverted = inverse(a, x === "" ? coefficientsOf(a) : inputShares(a, x));
  return productive(inverted, inverted);
});
