import { parameters } from "../../functions/macro/leverageBalance";
import { adding, addingTo, rowsFor, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { headed, isNumber, noneBelowZero, noneOutsideFractions, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { dependence_i: onJ, dependence_j: onI, weights } = given;
  const measures = ["I", "J", "NET", "SHARED"] as const;
  const isTable = given.result === "TABLE";
  const asked = isTable ? (measures[sight.column] ?? "NET") : given.result;
  const isDropped = (k: number): boolean => Number.isNaN(onJ[k]) || Number.isNaN(onI[k]);
  const weightOf = (k: number): number => (isDropped(k) ? 0 : (weights?.[k] ?? 1));
  const total = sum(onJ.map((_, k) => weightOf(k)));
  const side = (of: Float64Array): number => sum(of.map((d, k) => (weightOf(k) * d) / total || 0));
  const smaller = side(onJ) <= side(onI) ? "I" : "J";
  const measure = asked === "DETERRENCE" ? smaller : asked;
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
    note:
      asked === "DETERRENCE"
        ? `The smaller side, ${smaller}: what each can do to the other, whatever the goods.`
        : null,
    warnings: dropped > 0 ? [`${dropped} goods have a side blank and are left out.`] : [],
  };
});

export const native = form(
  parameters,
  ({ dependence_i: i, dependence_j: j, weights }, { result }) => {
    const both = `${isNumber(i)}*${isNumber(j)}`;
    const sum = (of: string): string =>
      weights === "" ? `SUMPRODUCT(${both},${of})` : `SUMPRODUCT(${both},${weights},${of})`;
    const total = weights === "" ? `SUMPRODUCT(${both})` : `SUMPRODUCT(${both},${weights})`;
    const [ofI, ofJ] = [`${sum(i)}/${total}`, `${sum(j)}/${total}`];
    const net = `(${sum(j)}-${sum(i)})/${total}`;
    const shared = `${sum(`IF(${i}<${j},${i},${j})`)}/${total}`;
    const answers = {
      NET: net,
      I: ofI,
      J: ofJ,
      SHARED: shared,
      DETERRENCE: `MIN(${ofI},${ofJ})`,
      TABLE: headed(["i", "j", "net", "shared"], [ofI, ofJ, net, shared]),
    };
    const weighed =
      weights === ""
        ? answers[result]
        : unless(
            [`SUMPRODUCT(${both}*(1-${isNumber(weights)}))>0`],
            "#N/A",
            noneBelowZero([weights], answers[result]),
          );
    return noneOutsideFractions([i, j], weighed);
  },
);
