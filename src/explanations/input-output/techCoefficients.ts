import { parameters } from "../../functions/input-output/techCoefficients";
import { addingTo, sum, whole } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { asRow, noneBelowZero, noneBlank, unless } from "../native/parts";
import { inputShares } from "./inverse/inverse";
import { bySector } from "./sectors/bySector";

export const explain = whole(parameters, ({ flows, gross_output: output }, sight) => {
  const { row, column } = sight;
  const flow = flows.values[row * flows.columns + column] ?? NaN;
  if (output[column] === 0) {
    return {
      numbers: [figure(flow)],
      note: "The buyer makes and buys nothing: its column is 0.",
    };
  }
  const bought = Array.from({ length: flows.rows }, (_, r) => {
    return (flows.values[r * flows.columns + column] ?? 0) / (output[column] ?? NaN);
  });
  const rest = 1 - sum(bought);
  const rows = [
    ...bySector(bought, "gross_output", sight),
    { label: "Everything else: value added, imports", amount: rest },
  ];
  return {
    numbers: [`${figure(flow)} / ${figure(output[column] ?? NaN)}`],
    parts: addingTo(
      `A unit of output of ${sight.label("gross_output", column)}`,
      1,
      "Bought from",
      "Per unit of output",
      rows,
    ),
    note: "The cell is one of the rows; together they make up the unit of output of the buyer's column.",
  };
});

/** A buyer that makes nothing and buys all the same. */
const unmade = (flows: string, output: string): string =>
  `SUMPRODUCT((${asRow(output)}=0)*(${flows}<>0))>0`;

export const native = form(parameters, ({ flows: z, gross_output: x }) =>
  noneBlank([x], noneBelowZero([x], unless([unmade(z, x)], "#DIV/0!", inputShares(z, x)))),
);
