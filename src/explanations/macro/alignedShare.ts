import { alignment } from "../../core/macro/alignedShare";
import { NameSet } from "../../core/labels/name";
import { parameters } from "../../functions/macro/alignedShare";
import { adding, bySize, known, rowsFor, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, isAmong, noneBelowZero, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { values, groups, aligned = new NameSet(), distances, result } = given;
  const total = known(values);
  if (result === "DISTANCE") {
    const rows = rowsFor(values, "values", sight, (value, i) => {
      const distance = distances?.[i] ?? NaN;
      const detail = `${figure(distance)}, weight ${percent(value / total)}`;
      return value > 0 ? { amount: (value * distance) / total, detail } : null;
    });
    return {
      numbers: [terms(rows.map(({ amount }) => figure(amount)))],
      parts: adding("Partner", "Weighted distance", bySize(rows)),
    };
  }
  const isIn = alignment({ values, groups, aligned });
  const rows = rowsFor(values, "values", sight, (value, i) =>
    isIn[i] === true ? { amount: value / total, detail: groups[i] ?? "" } : null,
  );
  return {
    numbers: [`${figure(known(rows.map(({ amount }) => amount * total)))} / ${figure(total)}`],
    parts: adding("Partner that is aligned", "Share", bySize(rows)),
  };
});

export const native = form(
  parameters,
  ({ values, groups, aligned, distances }, { result }) => {
    const v = asColumn(values);
    const total = `SUM(${values})`;
    if (result === "DISTANCE") {
      if (distances === "") return "#N/A";
      const d = asColumn(distances);
      const blank = `SUMPRODUCT((${v}>0)*ISNUMBER(${v})*(${d}=""))>0`;
      const mean = `SUMPRODUCT(IF(${v}="",0,${v})*IF(${d}="",0,${d}))/${total}`;
      return noneBelowZero([values, distances], unless([blank], "#N/A", mean));
    }
    const g = asColumn(groups);
    const open = `SUMPRODUCT((${v}>0)*ISNUMBER(${v})*(${g}=""))>0`;
    const share = `SUMPRODUCT(IF(${v}="",0,${v})*${isAmong(g, aligned)})/${total}`;
    const isNone = `SUMPRODUCT(--${isAmong(g, aligned)})=0`;
    return noneBelowZero([values], unless([open, isNone], "#N/A", share));
  },
  { notes: "Groups compare as written; a bloc does not stand for its members." },
);
