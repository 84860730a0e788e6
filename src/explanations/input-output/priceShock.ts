import { OpenModel } from "../../core/input-output/openModel";
import { oneForEach } from "../../functions/boundary/vector";
import { parameters } from "../../functions/input-output/priceShock";
import { adding, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asRow, columnAlong, noneBlank } from "../native/parts";
import { coefficientsOf, inverse, productive } from "./inverse/inverse";
import { bySector, sectorAt, unit } from "./sectors/bySector";

export const explain = whole(parameters, (given, sight) => {
  const { coefficients, cost_shock: shock } = given;
  const passed = oneForEach("pass_through", given.pass_through, coefficients.rows);
  const sector = sectorAt(sight);
  const output = new OpenModel(coefficients).outputFor(unit(coefficients.rows, sector));
  const rows = bySector(
    output.map((value, i) => value * (shock[i] ?? 0) * (passed[i] ?? 0)),
    "cost_shock",
    sight,
  );
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount)))],
    parts: adding("Sector whose costs rise", "Part of the price rise", rows),
  };
});

export const native = form(
  parameters,
  ({ coefficients: a, cost_shock: shock, pass_through: passed }) => {
    const inverted = inverse(a, coefficientsOf(a));
    const cost = passed === "1" ? `${asRow(shock)}+0` : asRow(`(${shock}*${passed})`);
    const rises = columnAlong(shock, `TRANSPOSE(MMULT(${cost},${inverted}))`);
    return noneBlank([shock], productive(inverted, rises));
  },
);
