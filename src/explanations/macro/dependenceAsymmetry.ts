import { parameters } from "../../functions/macro/dependenceAsymmetry";
import { adding, beside, type Draft, eachCell } from "../explainer";
import type { Part } from "../explanation";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ trade_ij, base_i, base_j, result }) =>
  asymmetry(trade_ij, base_i, base_j, result),
);

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

type Asymmetry = "DIFFERENCE" | "NORMALISED" | "SALIENCE" | "SYMMETRY" | "INTERDEPENDENCE";

export const native = form(parameters, ({ trade_ij: x, base_i: i, base_j: j }, { result }) => {
  const measures = {
    DIFFERENCE: `${x}/${i}-${x}/${j}`,
    NORMALISED: unless([`${x}=0`, `${i}=0`, `${j}=0`], "#DIV/0!", `(${j}-${i})/(${j}+${i})`),
    SALIENCE: `SQRT(${x}/${i})*SQRT(${x}/${j})`,
    SYMMETRY: `1-ABS(${x}/${i}-${x}/${j})`,
    INTERDEPENDENCE: `SQRT(${x}/${i})*SQRT(${x}/${j})*(1-ABS(${x}/${i}-${x}/${j}))`,
  };
  return unlessBlank([x, i, j], fromZero([x, i, j], measures[result]));
});
