import { inputCoefficients, mirrored, total } from "../../core/input-output/accounts";
import { extractionLoss } from "../../core/input-output/extraction";
import { backwardLinkages, forwardLinkages } from "../../core/input-output/linkages";
import { OpenModel } from "../../core/input-output/openModel";
import type { Matrix } from "../../core/matrix";
import { chosenRows } from "../../functions/boundary/sectorTable";
import { oneForEach } from "../../functions/boundary/vector";
import { parameters as extractionParameters } from "../../functions/input-output/extractionImpact";
import { parameters as ghoshParameters } from "../../functions/input-output/ghoshInverse";
import { parameters as inoperabilityParameters } from "../../functions/input-output/inoperability";
import { parameters as multiplierParameters } from "../../functions/input-output/ioMultipliers";
import { parameters as leontiefParameters } from "../../functions/input-output/leontiefInverse";
import { parameters as linkageParameters } from "../../functions/input-output/linkages";
import { parameters as shockParameters } from "../../functions/input-output/priceShock";
import { parameters as coefficientParameters } from "../../functions/input-output/techCoefficients";
import { adding, addingTo, type Draft, sum, whole } from "../explainer";
import type { Explainers, Part, Sight } from "../explanation";
import { figure, terms } from "../figure";

const largestFirst = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));

/** The sector that a cell of a vector answer belongs to. */
const sectorAt = ({ row, column }: Sight): number => Math.max(row, column);

const unit = (length: number, at: number): Float64Array => {
  const vector = new Float64Array(length);
  vector[at] = 1;
  return vector;
};

function bySector(values: ArrayLike<number>, argument: string, sight: Sight): Part[] {
  const rows = Array.from(values, (amount, i) => ({ label: sight.label(argument, i), amount }));
  return largestFirst(rows.filter(({ amount }) => amount !== 0));
}

export const inputOutput: Explainers = {
  TECH_COEFFICIENTS: whole(coefficientParameters, ({ flows, gross_output: output }, sight) => {
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
  }),

  LEONTIEF_INVERSE: whole(leontiefParameters, (given, { row, column }) => {
    const { coefficients: table, gross_output: grossOutput } = given;
    const coefficients =
      grossOutput === undefined ? table : inputCoefficients({ flows: table, grossOutput });
    const output = new OpenModel(coefficients).outputFor(unit(table.rows, column));
    return tiers(coefficients, column, row, output[row] ?? NaN);
  }),

  GHOSH_INVERSE: whole(ghoshParameters, ({ flows, gross_output: grossOutput }, sight) => {
    // The supply side read as a demand side: rows and columns change places.
    const supply = inputCoefficients(mirrored({ flows, grossOutput }));
    const output = new OpenModel(supply, "flows").outputFor(unit(flows.rows, sight.row));
    return tiers(supply, sight.row, sight.column, output[sight.column] ?? NaN);
  }),

  IO_MULTIPLIERS: whole(multiplierParameters, ({ coefficients, factor, kind }, sight) => {
    const sector = sectorAt(sight);
    const output = new OpenModel(coefficients).outputFor(unit(coefficients.rows, sector));
    const own = factor?.[sector] ?? NaN;
    const weight = (i: number): number => {
      if (kind === "OUTPUT") return 1;
      return (factor?.[i] ?? NaN) / (kind === "MULTIPLIER" ? own : 1);
    };
    const rows = bySector(
      output.map((value, i) => value * weight(i)),
      "factor",
      sight,
    );
    const added = terms(
      rows.map(({ amount }) => figure(kind === "MULTIPLIER" ? amount * own : amount)),
    );
    return {
      numbers: [kind === "MULTIPLIER" ? `(${added}) / ${figure(own)}` : added],
      parts: adding("Sector that supplies", "For one unit of final demand", rows),
    };
  }),

  LINKAGES: whole(linkageParameters, (given, sight) => {
    const accounts = { flows: given.flows, grossOutput: given.gross_output };
    const sector = sectorAt(sight);
    const { direction, normalised } = given;
    const isForward = direction === "FORWARD";
    const side = isForward ? mirrored(accounts) : accounts;
    const output = new OpenModel(inputCoefficients(side), "flows").outputFor(
      unit(given.flows.rows, sector),
    );
    const sums = isForward ? forwardLinkages(accounts) : backwardLinkages(accounts);
    const mean = total(sums) / sums.length;
    const own = sums[sector] ?? NaN;
    const over = normalised && direction !== "KEY" ? mean : 1;
    const rows = bySector(
      output.map((value) => value / over),
      "gross_output",
      sight,
    );
    const [of, amount] = [isForward ? "Buyer reached" : "Supplier pulled on", "Linkage"];
    if (direction === "KEY") {
      const forward = forwardLinkages(accounts);
      const ahead = (forward[sector] ?? NaN) / (total(forward) / forward.length);
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
  }),

  INOPERABILITY: whole(inoperabilityParameters, (given, sight) => {
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
  }),

  PRICE_SHOCK: whole(shockParameters, (given, sight) => {
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
  }),

  EXTRACTION_IMPACT: whole(extractionParameters, (given, sight) => {
    const { flows: table, gross_output: output, target, mode, final_demand, result } = given;
    const loss = extractionLoss(
      { flows: table.flows, grossOutput: output },
      chosenRows(table, target),
      mode,
      final_demand,
    );
    const over = result === "SHARE" ? total(output) : 1;
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
          ? addingTo("Loss of the whole economy", total(loss), of, amount, rows)
          : adding(of, amount, rows),
    };
  }),
};

/** A cell of an inverse as the rounds of suppliers that make it up. */
function tiers(coefficients: Matrix, column: number, row: number, result: number): Draft {
  const { rows: n, values } = coefficients;
  let round = unit(n, column);
  const parts: Part[] = [{ label: "The unit itself", amount: round[row] ?? 0 }];
  for (const label of ["Direct suppliers", "Their suppliers", "The tier behind them"]) {
    const next = new Float64Array(n);
    round.forEach((amount, c) => {
      if (amount === 0) return;
      for (let r = 0; r < n; r++) {
        next[r] = (next[r] ?? 0) + amount * (values[r * n + c] ?? 0);
      }
    });
    round = next;
    parts.push({ label, amount: round[row] ?? 0 });
  }
  const rest = result - sum(parts.map(({ amount }) => amount));
  const rows = [...parts, { label: "All tiers further back", amount: rest }];
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount)))],
    parts: adding("Tier", "Output", rows),
    note: "The inverse adds up the endless rounds I + A + A² + …; the first are shown.",
  };
}
