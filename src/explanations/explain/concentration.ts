import { parameters as ratioParameters } from "../../functions/concentration/concentrationRatio";
import { parameters as suppliersParameters } from "../../functions/concentration/effectiveSuppliers";
import { parameters as entropyParameters } from "../../functions/concentration/entropyIndex";
import { parameters as giniParameters } from "../../functions/concentration/giniIndex";
import { parameters as hhiParameters } from "../../functions/concentration/hhi";
import { parameters as governedParameters } from "../../functions/concentration/hhiWgi";
import { parameters as theilParameters } from "../../functions/concentration/theilIndex";
import { adding, addingTo, beside, known, rowsFor, sum, whole } from "../explainer";
import type { Explainers, Part, Sight } from "../explanation";
import { figure, percent, terms, times } from "../figure";

/** A row for each supplier; `part` gets its share. */
function bySupplier(
  values: Float64Array,
  sight: Sight,
  part: (share: number, index: number) => number,
  { other = 0, argument = "values" } = {},
): Part[] {
  const total = known(values) + other;
  return rowsFor(values, argument, sight, (value, index) => ({
    amount: part(value / total, index),
    detail: percent(value / total),
  }));
}

const largestFirst = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, another) => another.amount - one.amount);

const amounts = (rows: readonly Part[]): number => sum(rows.map(({ amount }) => amount));

function spread(other: number, values: Float64Array): string[] {
  if (other === 0) return [];
  const share = percent(other / (known(values) + other));
  return [`other, ${share} of the total, counts in the total only: no supplier of it has a row.`];
}

const logarithm = (share: number): number => (share === 0 ? 0 : share * Math.log(share));

export const concentration: Explainers = {
  HHI: whole(hhiParameters, ({ values, normalised, scale, other }, sight) => {
    const rows = bySupplier(values, sight, (share) => share * share, { other });
    const index = amounts(rows);
    const squares = terms(rows.map(({ detail }) => `(${detail ?? ""})²`));
    const scaled = rows.map((row) => ({ ...row, amount: row.amount * scale }));
    if (normalised === "FALSE") {
      return {
        numbers: [scale === 1 ? squares : `(${squares})${times(scale)}`],
        parts: adding("Supplier", "Share squared", largestFirst(scaled)),
        warnings: spread(other, values),
      };
    }
    const suppliers = values.filter((value) => value > 0).length;
    const least = `1/${figure(suppliers)}`;
    const rescaled =
      normalised === "TRUE"
        ? `(${figure(index)} - ${least}) / (1 - ${least})`
        : `(√${figure(index)} - √(${least})) / (1 - √(${least}))`;
    return {
      numbers: [`H = ${squares} = ${figure(index)}`, `${rescaled}${times(scale)}`],
      parts: addingTo(
        "H, before rescaling",
        index,
        "Supplier",
        "Share squared",
        largestFirst(rows),
      ),
      note: "The squared shares add up to H; the result is H rescaled so that equal suppliers give 0 and a single one 1.",
      warnings: spread(other, values),
    };
  }),

  HHI_WGI: whole(governedParameters, (given, sight) => {
    const { shares, governance, trade_factor: factor, governance_scale: scale } = given;
    const total = known(shares);
    const rows = rowsFor(shares, "shares", sight, (value, i) => {
      const estimate = governance[i] ?? NaN;
      const bad = scale === "WGI" ? (2.5 - Math.min(2.5, Math.max(-2.5, estimate))) * 2 : estimate;
      const stated = typeof factor === "number" ? factor : (factor[i] ?? NaN);
      const trade = Number.isNaN(stated) ? 1 : stated;
      const share = value / total;
      // Without a share the governance may be blank.
      const weight = share === 0 ? 0 : bad * trade;
      const detail = `${percent(share)}² × governance ${figure(bad)}${times(trade)}`;
      return { amount: share * share * weight, detail };
    });
    return {
      numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
      parts: adding("Country", "Share² × governance × trade factor", largestFirst(rows)),
    };
  }),

  CONCENTRATION_RATIO: whole(ratioParameters, ({ values, k, other }, sight) => {
    const rows = largestFirst(bySupplier(values, sight, (share) => share, { other })).slice(0, k);
    return {
      numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
      parts: adding(k === 1 ? "Largest supplier" : `Largest ${k} suppliers`, "Share", rows),
      warnings: spread(other, values),
    };
  }),

  EFFECTIVE_SUPPLIERS: whole(suppliersParameters, ({ values, order }, sight) => {
    const shares = bySupplier(values, sight, (share) => share);
    if (order === 1) {
      const rows = bySupplier(values, sight, (share) => -logarithm(share));
      return {
        numbers: [`exp(${terms(rows.map(({ amount }) => figure(amount)))})`],
        parts: addingTo("Entropy", amounts(rows), "Supplier", "-share × ln share", rows),
        note: "The result is e to the power of the entropy that the parts add up to.",
      };
    }
    const power = (share: number): number => (share === 0 ? 0 : share ** order);
    const rows = bySupplier(values, sight, power);
    const total = amounts(rows);
    if (!Number.isFinite(1 / total)) {
      const [largest] = largestFirst(shares);
      return {
        numbers: [`1 / ${figure(largest?.amount ?? NaN)}`],
        parts: beside("Supplier", "Share", largestFirst(shares)),
        note: "At so high an order only the largest share counts: the result is 1 over it.",
      };
    }
    return {
      numbers: [
        `(${terms(rows.map(({ detail }) => `(${detail ?? ""})^${figure(order)}`))})^(1 / (1 - ${figure(order)}))`,
      ],
      parts: addingTo(
        "Sum",
        total,
        "Supplier",
        `Share to the power ${figure(order)}`,
        largestFirst(rows),
      ),
      note: `The result is the sum of the parts to the power 1 / (1 - ${figure(order)}).`,
    };
  }),

  ENTROPY_INDEX: whole(entropyParameters, ({ values, base, normalised }, sight) => {
    const suppliers = values.filter((value) => value > 0).length;
    const most = normalised && suppliers > 1 ? Math.log(suppliers) / Math.log(base) : 1;
    const rows = bySupplier(values, sight, (share) => -logarithm(share) / Math.log(base) / most);
    const added = terms(rows.map(({ amount }) => figure(amount * most)));
    return {
      numbers: [normalised ? `(${added}) / log ${figure(suppliers)}, base ${figure(base)}` : added],
      parts: adding("Supplier", "-share × log share", largestFirst(rows)),
    };
  }),

  GINI_INDEX: whole(giniParameters, ({ values, corrected }, sight) => {
    const rising = [...values.keys()]
      .filter((i) => !Number.isNaN(values[i]))
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const n = rising.length;
    const factor = corrected && n > 1 ? n / (n - 1) : 1;
    const total = known(values);
    const rows = rising.map((at, rank) => ({
      label: sight.label("values", at),
      amount: ((2 * (rank + 1) - n - 1) * (values[at] ?? 0) * factor) / (n * total),
      detail: `${figure(2 * (rank + 1) - n - 1)} × ${figure(values[at] ?? 0)}`,
    }));
    const correction = corrected ? ` × ${figure(n)} / ${figure(n - 1)}` : "";
    return {
      numbers: [
        `(${terms(rows.map(({ detail }) => detail))}) / (${figure(n)} × ${figure(total)})${correction}`,
      ],
      parts: adding("Supplier, smallest first", "Amount by rank", rows),
      note: "Suppliers below the middle rank count negative, those above it positive.",
    };
  }),

  THEIL_INDEX: whole(theilParameters, ({ values, type }, sight) => {
    const n = values.filter((value) => !Number.isNaN(value)).length;
    const mean = known(values) / n;
    const rows = rowsFor(values, "values", sight, (value) => {
      const ratio = value / mean;
      const amount = type === "T" ? logarithm(ratio) / n : -Math.log(ratio) / n;
      return { amount, detail: `${figure(ratio)} times the mean` };
    });
    return {
      numbers: [terms(rows.map(({ amount }) => figure(amount)))],
      parts: adding("Supplier", type === "T" ? "x/μ × ln(x/μ) / n" : "ln(μ/x) / n", rows),
      note: "Suppliers above the mean and those below it count with opposite signs.",
    };
  }),
};
