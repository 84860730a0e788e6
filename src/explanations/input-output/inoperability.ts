import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/inoperability";
import { adding, sum, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, columnAlong, noneBelowZero } from "../native/parts";
import { coefficientsOf, inverse, productive } from "./inverse/inverse";
import { bySector, sectorAt, unit } from "./sectors/bySector";

export const explain = whole(parameters, (given, sight) => {
  const { coefficients, gross_output: output, demand_loss: lost, result } = given;
  const sector = sectorAt(sight);
  // Row of L by the mirrored question: what a unit of cost here adds to every product.
  const reach = new OpenModel(coefficients).contentOf(unit(coefficients.rows, sector));
  const over = result === "LOSS" ? 1 : (output[sector] ?? NaN);
  const rows = bySector(
    lost.map((loss, i) => (loss * (reach[i] ?? 0)) / over),
    "demand_loss",
    sight,
  );
  const share = sum(rows.map(({ amount }) => amount));
  const held = result === "LOSS" ? 0 : Math.min(1, share) - share;
  const all = held < 0 ? [...rows, { label: "Held at the whole output", amount: held }] : rows;
  const added = terms(rows.map(({ amount }) => figure(amount * over)));
  return {
    numbers: [result === "LOSS" ? added : `(${added}) / ${figure(over)}`],
    parts: adding("Demand lost for", result === "LOSS" ? "Output lost" : "Part of output", all),
  };
});

export const native = form(
  parameters,
  ({ coefficients: a, gross_output: x, demand_loss: lost }, { result }) => {
    const inverted = inverse(a, coefficientsOf(a));
    const loss = `MMULT(${inverted},${asColumn(lost)}+0)`;
    const share = `${loss}/${asColumn(x)}`;
    const part = `IF(${share}>1,1,${share})`;
    const answer = columnAlong(lost, result === "LOSS" ? loss : part);
    return noneBelowZero([lost], productive(inverted, answer));
  },
);
