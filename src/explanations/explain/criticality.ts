import { parameters as consumptionParameters } from "../../functions/criticality/apparentConsumption";
import { parameters as indicatorParameters } from "../../functions/criticality/cdi";
import { parameters as importanceParameters } from "../../functions/criticality/crmEconomicImportance";
import { parameters as riskParameters } from "../../functions/criticality/crmSupplyRisk";
import { parameters as geopoliticalParameters } from "../../functions/criticality/geopolrisk";
import { parameters as relianceParameters } from "../../functions/criticality/netImportReliance";
import { parameters as singleParameters } from "../../functions/criticality/singlePointExposure";
import { parameters as substitutionParameters } from "../../functions/criticality/substitutionIndex";
import { parameters as distressParameters } from "../../functions/criticality/supplyDistress";
import { parameters as usgsParameters } from "../../functions/criticality/usgsSupplyRisk";
import {
  adding,
  addingTo,
  beside,
  type Draft,
  eachCell,
  known,
  rowsFor,
  sum,
  whole,
} from "../explainer";
import type { Explainers, Part, Sight } from "../explanation";
import { figure, percent, terms } from "../figure";

const amounts = (rows: readonly Part[]): number => sum(rows.map(({ amount }) => amount));

export const criticality: Explainers = {
  APPARENT_CONSUMPTION: eachCell(
    consumptionParameters,
    ({ production, imports, exports, stock_release }) => ({
      numbers: [
        `${figure(production)} + ${figure(imports)} - ${figure(exports)} + ${figure(stock_release)}`,
      ],
      parts: adding("Flow", "Amount", [
        { label: "production", amount: production },
        { label: "imports", amount: imports },
        { label: "exports, taken off", amount: -exports },
        { label: "stock release", amount: stock_release },
      ]),
    }),
  ),

  NET_IMPORT_RELIANCE: eachCell(relianceParameters, (at) => {
    const { production, imports, exports, stock_release } = at;
    const consumption = production + imports - exports + stock_release;
    const rows = [
      { label: "imports", amount: imports / consumption },
      { label: "exports, taken off", amount: -exports / consumption },
      { label: "stock release", amount: stock_release / consumption },
    ];
    const net = `${figure(imports)} - ${figure(exports)} + ${figure(stock_release)}`;
    const [of, amount] = ["Flow", "Part of apparent consumption"];
    const isText = at.result === "TEXT";
    return {
      numbers: [`(${net}) / (${figure(production)} + ${net})`],
      parts: isText
        ? addingTo("Net import reliance", amounts(rows), of, amount, rows)
        : adding(of, amount, rows),
      note: isText ? 'The text is the fraction in whole percent, "E" below 0.' : null,
    };
  }),

  CDI: whole(indicatorParameters, (given, sight) => {
    const { extra_imports: extra, intra_imports: intra, exports_total: exports } = given;
    const order = ["CDI1", "CDI2", "CDI3", "DEPENDENT"] as const;
    const isTable = given.result === "TABLE";
    const measure = isTable ? (order[sight.column] ?? "DEPENDENT") : given.result;
    const total = known(extra);
    const rows = (part: (value: number) => number): Part[] =>
      rowsFor(extra, "extra_imports", sight, (value) => ({
        amount: part(value),
        detail: percent(value / total),
      }));
    const all = {
      CDI1: rows((value) => (value / total) ** 2),
      CDI2: rows((value) => value / (total + intra)),
      CDI3: rows((value) => value / exports),
    };
    const asResult = !isTable || sight.row === 1;
    if (total === 0) {
      return {
        numbers: [`imports from outside: ${figure(total)}`],
        note: "Without imports from outside there is nothing to depend on, and no parts.",
      };
    }
    if (measure !== "DEPENDENT" && measure !== "TABLE") {
      const numbers = {
        CDI1: terms(all.CDI1.map(({ detail }) => `(${detail ?? ""})²`)),
        CDI2: `${figure(total)} / (${figure(total)} + ${figure(intra)})`,
        CDI3: `${figure(total)} / ${figure(exports)}`,
      };
      const [of, amount] = ["Supplier outside", measure];
      if (measure === "CDI3" && exports === 0) {
        return { numbers: [numbers.CDI3], note: "There are no exports to compare imports with." };
      }
      return {
        numbers: [numbers[measure]],
        parts: asResult
          ? adding(of, amount, all[measure])
          : addingTo(measure, amounts(all[measure]), of, amount, all[measure]),
      };
    }
    const thresholds = { CDI1: given.t1, CDI2: given.t2, CDI3: given.t3 };
    const indicators = (["CDI1", "CDI2", "CDI3"] as const).map((label) => ({
      ...{ label, amount: amounts(all[label]) },
      detail: `has to exceed ${figure(thresholds[label])}`,
    }));
    return {
      numbers: indicators.map(
        ({ label, amount }) => `${label}: ${figure(amount)} > ${figure(thresholds[label])}`,
      ),
      parts: beside("Indicator", "Value", indicators),
      note: "The product is dependent where all three exceed their thresholds; the indicators do not add up.",
    };
  }),

  CRM_ECONOMIC_IMPORTANCE: whole(importanceParameters, (given, sight) => {
    const { end_use_shares: shares, sector_va: added, si_ei: substitution } = given;
    const largest = given.max_va ?? Math.max(...Array.from(added).filter((v) => !Number.isNaN(v)));
    const rows = rowsFor(shares, "end_use_shares", sight, (share, i) => ({
      amount: share === 0 ? 0 : ((share * (added[i] ?? 0)) / largest) * 10 * substitution,
      detail: `${percent(share)} × ${figure(added[i] ?? NaN)}`,
    }));
    return {
      numbers: [
        `(${terms(rows.map(({ detail }) => detail ?? ""))}) × 10 / ${figure(largest)} × ${figure(substitution)}`,
      ],
      parts: adding("Sector", "Score", rows),
    };
  }),

  CRM_SUPPLY_RISK: eachCell(riskParameters, (at) => {
    const half = Math.max(0, at.import_reliance) / 2;
    const weight = { GS: 1, EU: 0, "GS+EU": half }[at.mode];
    const factor = (1 - at.eol_rir) * at.si_sr;
    const rest = `(1 - ${figure(at.eol_rir)}) × ${figure(at.si_sr)}`;
    return {
      numbers: [
        `[${figure(at.hhi_global)} × ${figure(weight)} + ${figure(at.hhi_sourcing)} × ${figure(1 - weight)}] × ${rest}`,
      ],
      parts: adding("Concentration", "Score", [
        {
          label: "Global supply",
          amount: at.hhi_global * weight * factor,
          detail: `${figure(at.hhi_global)} × ${figure(weight)}`,
        },
        {
          label: "Actual sourcing",
          amount: at.hhi_sourcing * (1 - weight) * factor,
          detail: `${figure(at.hhi_sourcing)} × ${figure(1 - weight)}`,
        },
      ]),
    };
  }),

  GEOPOLRISK: whole(geopoliticalParameters, (given, sight) => geopolitical(given, sight)),

  SINGLE_POINT_EXPOSURE: whole(singleParameters, ({ values, labels, threshold, result }, sight) => {
    const total = known(values);
    const named: Sight = { ...sight, label: (name, i) => labels?.[i] || sight.label(name, i) };
    const rows = rowsFor(values, "values", named, (value) => ({
      amount: value / total,
      detail: figure(value),
    })).sort((one, another) => another.amount - one.amount);
    const [largest] = rows;
    const share = percent(largest?.amount ?? NaN);
    return {
      numbers: [
        result === "FLAG" ? `${share} > ${percent(threshold)}` : `the largest of all, ${share}`,
      ],
      parts: addingTo("All suppliers", 1, "Supplier", "Share", rows),
      note: "The shares add up to all supply; the result looks at the largest alone.",
    };
  }),

  SUBSTITUTION_INDEX: whole(substitutionParameters, (given, sight) => {
    const { application_shares: shares, substitute_shares: substitutes, parameters } = given;
    const { columns } = substitutes;
    const rows = rowsFor(shares, "application_shares", sight, (share, a) => {
      const own = Array.from({ length: columns }, (_, i) => {
        const part = substitutes.values[a * columns + i] ?? 0;
        return part > 0 ? part * (parameters.values[a * columns + i] ?? 0) : 0;
      });
      const index = share > 0 ? sum(own) : 0;
      return { amount: share * index, detail: `${percent(share)} × ${figure(index)}` };
    });
    return {
      numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
      parts: adding("Application", "Share × index", rows),
    };
  }),

  SUPPLY_DISTRESS: eachCell(distressParameters, (at) => {
    const dear = (at.price - at.price_base) / at.price_sd;
    const scarce = (at.quantity_base - at.quantity) / at.quantity_sd;
    const least = `min(${figure(dear)}, ${figure(scarce)})`;
    return {
      numbers: [
        `dear: (${figure(at.price)} - ${figure(at.price_base)}) / ${figure(at.price_sd)}`,
        `scarce: (${figure(at.quantity_base)} - ${figure(at.quantity)}) / ${figure(at.quantity_sd)}`,
        at.result === "SCORE" ? least : `${least} > ${figure(at.threshold)}`,
      ],
      parts: beside("Deviation", "Standard deviations", [
        { label: "Price above its level", amount: dear },
        { label: "Quantity below its level", amount: scarce },
      ]),
      note: "The smaller of the two counts, since distress is both at once: they do not add up.",
    };
  }),

  USGS_SUPPLY_RISK: eachCell(usgsParameters, ({ dp, ev, te }) => ({
    numbers: [`(${figure(dp)} × ${figure(ev)} × ${figure(te)})^(1/3)`],
    parts: beside("Factor", "Score", [
      { label: "Disruption potential", amount: dp },
      { label: "Economic vulnerability", amount: ev },
      { label: "Trade exposure", amount: te },
    ]),
    note: "The result is the geometric mean of the factors: any of them at 0 makes it 0, and they do not add up.",
  })),
};

interface Geopolitical {
  readonly production: Float64Array;
  readonly imports: Float64Array;
  readonly instability: Float64Array;
  readonly domestic_production: number;
  readonly price: number | undefined;
  readonly result: "SCORE" | "HHI" | "IMPORT_RISK" | "MIDPOINT" | "TABLE";
}

function geopolitical(given: Geopolitical, sight: Sight): Draft {
  const { production, imports, instability, domestic_production: domestic, price } = given;
  const world = known(production);
  const squares = rowsFor(production, "production", sight, (value) => ({
    amount: (value / world) ** 2,
    detail: percent(value / world),
  }));
  const hhi = amounts(squares);
  const base = domestic + known(imports);
  const columns = ["HHI", "IMPORT_RISK", "SCORE", "NUMERATOR", "TOTAL", "MIDPOINT"] as const;
  const isTable = given.result === "TABLE";
  const measure = isTable ? (columns[sight.column] ?? "SCORE") : given.result;
  const isResult = !isTable || sight.row === 1;
  if (measure === "MIDPOINT" && price === undefined) {
    return {
      numbers: [],
      note: "The midpoint is the score times the price, and no price is given.",
    };
  }
  const finish = (numbers: string, of: string, amount: string, rows: Part[]): Draft => ({
    numbers: [`HHI: ${terms(squares.map(({ detail }) => `(${detail ?? ""})²`))}`, numbers],
    parts: isResult
      ? adding(of, amount, rows)
      : addingTo(measure.toLowerCase(), amounts(rows), of, amount, rows),
  });
  if (measure === "HHI") return finish(figure(hhi), "Producer", "Share squared", squares);
  const factor = {
    IMPORT_RISK: 1 / base,
    SCORE: hhi / base,
    MIDPOINT: (hhi * (price ?? NaN)) / base,
    NUMERATOR: 1,
    TOTAL: 1,
    TABLE: hhi / base,
  }[measure];
  const rows = rowsFor(imports, "imports", sight, (flow, i) => ({
    amount: flow === 0 ? 0 : factor * flow * (measure === "TOTAL" ? 1 : (instability[i] ?? 0)),
    detail: `${figure(flow)} × ${figure(instability[i] ?? NaN)}`,
  }));
  const risk = `(${terms(rows.map(({ detail }) => detail ?? ""))}) / ${figure(base)}`;
  const before = measure === "IMPORT_RISK" ? "" : `${figure(hhi)} × `;
  const after = measure === "MIDPOINT" ? ` × ${figure(price ?? NaN)}` : "";
  return finish(`${before}${risk}${after}`, "Origin", "Part of the score", rows);
}
