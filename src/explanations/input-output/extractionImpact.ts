import { extractionLoss } from "../../core/input-output/extraction";
import { chosenRows } from "../../functions/boundary/sectorTable";
import { parameters } from "../../functions/input-output/extractionImpact";
import { adding, addingTo, sum, whole } from "../explainer";
import { figure, terms } from "../figure";
import { bySector, sectorAt } from "./sectors/bySector";

export const explain = whole(parameters, (given, sight) => {
  const { flows: table, gross_output: output, target, mode, final_demand, result } = given;
  const loss = extractionLoss(
    { flows: table.flows, grossOutput: output },
    chosenRows(table, target),
    mode,
    final_demand,
  );
  const over = result === "SHARE" ? sum(output) : 1;
  const rows = bySector(
    loss.map((value) => value / over),
    "gross_output",
    sight,
  );
  const added = terms(rows.map(({ amount }) => figure(amount * over)));
  const [of, amount] = ["Sector", result === "SHARE" ? "Part of all output" : "Output lost"];
  const own = loss[sectorAt(sight)] ?? NaN;
  return {
    numbers: [
      result === "BY_SECTOR"
        ? `${figure(output[sectorAt(sight)] ?? NaN)} with trade - ${figure((output[sectorAt(sight)] ?? NaN) - own)} without`
        : result === "SHARE"
          ? `(${added}) / ${figure(over)}`
          : added,
    ],
    parts:
      result === "BY_SECTOR"
        ? addingTo("Loss of the whole economy", sum(loss), of, amount, rows)
        : adding(of, amount, rows),
  };
});

export const noNative =
  "what is taken out of the table depends on mode and target, and a formula for all of them is too long to be checked";
