import { parameters } from "../../functions/criticality/cdi";
import { adding, addingTo, amounts, beside, known, rowsFor, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { exceeds, fromZero, headed, noneBelowZero, unless, unlessBlank } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
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
});

export const native = form(
  parameters,
  ({ extra_imports: v, intra_imports: intra, exports_total: e, ...t }, words) => {
    const { t1, t2, t3 } = t;
    const first = `SUMSQ(${v})/SUM(${v})^2`;
    const second = `IF(SUM(${v})=0,0,SUM(${v})/(SUM(${v})+${intra}))`;
    const third = `SUM(${v})/${e}`;
    const beyond = `IF(${e}=0,TRUE,${exceeds(third, t3)})`;
    const all = `AND(${exceeds(first, t1)},${exceeds(second, t2)},${beyond})`;
    const dependent = `IF(SUM(${v})=0,FALSE,${all})`;
    const results = {
      CDI1: first,
      CDI2: second,
      CDI3: third,
      DEPENDENT: dependent,
      TABLE: headed(["cdi1", "cdi2", "cdi3", "dependent"], [first, second, third, dependent]),
    };
    const known = unless([`COUNT(${v})=0`], "#N/A", results[words.result]);
    const answer = noneBelowZero([v], known);
    return unlessBlank([intra, e], fromZero([intra, e], answer));
  },
);
