import { comparativeAdvantage } from "../../core/macro/comparativeAdvantage";
import { parameters as asymmetryParameters } from "../../functions/macro/dependenceAsymmetry";
import { parameters as exposureParameters } from "../../functions/macro/exposureRatio";
import { parameters as leverageParameters } from "../../functions/macro/leverageBalance";
import { parameters as dependencyParameters } from "../../functions/macro/microDependency";
import { parameters as advantageParameters } from "../../functions/macro/rca";
import { parameters as intensityParameters } from "../../functions/macro/tradeIntensity";
import { parameters as opennessParameters } from "../../functions/macro/tradeOpenness";
import { adding, addingTo, beside, type Draft, eachCell, rowsFor, sum, whole } from "../explainer";
import type { Explainers, Part } from "../explanation";
import { figure, percent, terms, times } from "../figure";

export const macro: Explainers = {
  EXPOSURE_RATIO: eachCell(exposureParameters, ({ trade, gdp, scale }) => ({
    numbers: [`${figure(trade)} / ${figure(gdp)}${times(scale)}`],
    parts: adding("Flow", "Part of GDP", [
      { label: "trade", amount: (trade / gdp) * scale, detail: figure(trade) },
    ]),
  })),

  TRADE_OPENNESS: eachCell(opennessParameters, ({ exports, imports, gdp, scale }) => ({
    numbers: [`(${figure(exports)} + ${figure(imports)}) / ${figure(gdp)}${times(scale)}`],
    parts: adding("Flow", "Part of GDP", [
      { label: "exports", amount: (exports / gdp) * scale, detail: figure(exports) },
      { label: "imports", amount: (imports / gdp) * scale, detail: figure(imports) },
    ]),
  })),

  DEPENDENCE_ASYMMETRY: eachCell(asymmetryParameters, ({ trade_ij, base_i, base_j, result }) =>
    asymmetry(trade_ij, base_i, base_j, result),
  ),

  LEVERAGE_BALANCE: whole(leverageParameters, (given, sight) => {
    const { dependence_i: onJ, dependence_j: onI, weights } = given;
    const measures = ["I", "J", "NET", "SHARED"] as const;
    const isTable = given.result === "TABLE";
    const measure = isTable ? (measures[sight.column] ?? "NET") : given.result;
    const isDropped = (k: number): boolean => Number.isNaN(onJ[k]) || Number.isNaN(onI[k]);
    const weightOf = (k: number): number => (isDropped(k) ? 0 : (weights?.[k] ?? 1));
    const total = sum(onJ.map((_, k) => weightOf(k)));
    const balance = (i: number, j: number): number =>
      ({ I: i, J: j, NET: j - i, SHARED: Math.min(i, j) })[measure as "I"];
    const rows = rowsFor(onJ, "dependence_i", sight, (i, k) => {
      if (isDropped(k)) return null;
      const [j, part] = [onI[k] ?? 0, weightOf(k) / total];
      const detail = `i ${figure(i)}, j ${figure(j)}, weight ${percent(part)}`;
      return { amount: part * balance(i, j), detail };
    });
    const dropped = onJ.length - rows.length;
    const amount = sum(rows.map((row) => row.amount));
    const isResult = !isTable || sight.row === 1;
    return {
      numbers: [terms(rows.map((row) => figure(row.amount)))],
      parts: isResult
        ? adding("Good", `Weighted ${measure.toLowerCase()}`, rows)
        : addingTo(measure.toLowerCase(), amount, "Good", "Weighted", rows),
      warnings: dropped > 0 ? [`${dropped} goods have a side blank and are left out.`] : [],
    };
  }),

  MICRO_DEPENDENCY: eachCell(dependencyParameters, ({ partner_flows, total_flows, result }) => {
    const share = total_flows === 0 ? 0 : Math.min(1, partner_flows / total_flows);
    const flag = result === "FLAGS" ? [`1 where ${figure(share)} > 0.5, else 0`] : [];
    return {
      numbers: [`${figure(partner_flows)} / ${figure(total_flows)}`, ...flag],
      parts: addingTo("All partners", total_flows === 0 ? 0 : 1, "Partner", "Share", [
        { label: "The partner", amount: share, detail: figure(partner_flows) },
        {
          label: "All others",
          amount: total_flows === 0 ? 0 : 1 - share,
          detail: figure(total_flows - partner_flows),
        },
      ]),
      note: total_flows === 0 ? "Both flows are 0: nothing is traded, so there is no share." : null,
    };
  }),

  RCA: whole(advantageParameters, ({ flows, variant }, { row, column }) => {
    const { rows, columns, values } = flows;
    const at = (r: number, c: number): number => values[r * columns + c] ?? 0;
    const country = sum(Array.from({ length: columns }, (_, c) => at(row, c)));
    const product = sum(Array.from({ length: rows }, (_, r) => at(r, column)));
    const all = sum(values);
    const own = at(row, column);
    const ratio = comparativeAdvantage(flows, "BALASSA").values[row * columns + column] ?? 0;
    if (variant === "NORMALIZED") {
      return {
        numbers: [
          `${figure(own)} / ${figure(all)} - ${figure(country)} × ${figure(product)} / ${figure(all)}²`,
        ],
        parts: adding("Share of all trade", "Share", [
          { label: "The flow itself", amount: own / all },
          {
            label: "As the sizes of country and product explain",
            amount: -(country / all) * (product / all),
          },
        ]),
      };
    }
    const second = {
      BALASSA: [],
      SYMMETRIC: [`(${figure(ratio)} - 1) / (${figure(ratio)} + 1)`],
      BINARY: [`1 where ${figure(ratio)} ≥ 1, else 0`],
    }[variant];
    return {
      numbers: [
        `(${figure(own)} / ${figure(country)}) / (${figure(product)} / ${figure(all)})`,
        ...second,
      ],
      parts: beside("Share of the product", "Share", [
        { label: "In the country's exports", amount: country === 0 ? 0 : own / country },
        { label: "In the world's exports", amount: product / all },
      ]),
      note: "The index is the first share over the second: the two are compared and do not add up.",
    };
  }),

  TRADE_INTENSITY: eachCell(intensityParameters, ({ x_ij, x_i, w_j, w, own }) => ({
    numbers: [
      `(${figure(x_ij)} / ${figure(x_i)}) / (${figure(w_j)} / (${figure(w)} - ${figure(own)}))`,
    ],
    parts: beside("Share of j", "Share", [
      { label: "In the exports of i", amount: x_ij / x_i },
      { label: "In the world's exports", amount: w_j / (w - own) },
    ]),
    note: "The intensity is the first share over the second: the two are compared and do not add up.",
  })),
};

type Asymmetry = "DIFFERENCE" | "NORMALISED" | "SALIENCE" | "SYMMETRY" | "INTERDEPENDENCE";

function asymmetry(trade: number, baseI: number, baseJ: number, result: Asymmetry): Draft {
  const [i, j] = [trade / baseI, trade / baseJ];
  const first = [
    `i: ${figure(trade)} / ${figure(baseI)} = ${figure(i)}`,
    `j: ${figure(trade)} / ${figure(baseJ)} = ${figure(j)}`,
  ];
  const sides = (over: number): Part[] => [
    { label: "Exposure of i", amount: i / over },
    { label: "Exposure of j, taken off", amount: -j / over },
  ];
  const shown = `${figure(i)} - ${figure(j)}`;
  if (result === "DIFFERENCE") {
    return { numbers: [...first, shown], parts: adding("Side", "Exposure", sides(1)) };
  }
  if (result === "NORMALISED") {
    return {
      numbers: [...first, `(${shown}) / (${figure(i)} + ${figure(j)})`],
      parts: adding("Side", "Part of both exposures", sides(i + j)),
    };
  }
  if (result === "SYMMETRY") {
    return {
      numbers: [...first, `1 - |${shown}|`],
      parts: adding("Step", "Amount", [
        { label: "Full symmetry", amount: 1 },
        { label: "Difference of the exposures", amount: -Math.abs(i - j) },
      ]),
    };
  }
  const salience = `√(${figure(i)} × ${figure(j)})`;
  return {
    numbers: [...first, result === "SALIENCE" ? salience : `${salience} × (1 - |${shown}|)`],
    parts: beside("Side", "Exposure", [
      { label: "Exposure of i", amount: i },
      { label: "Exposure of j", amount: j },
    ]),
    note: "The exposures are multiplied, so they do not add up to the result.",
  };
}
