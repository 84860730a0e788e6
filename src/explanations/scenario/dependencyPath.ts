import { parameters } from "../../functions/scenario/dependencyPath";
import { adding, beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ t0, y0, t1, y1, t, method, clamp }) => {
  const free = (t - t0) / (t1 - t0);
  const u = clamp ? Math.min(1, Math.max(0, free)) : free;
  const way = `u = (${figure(t)} - ${figure(t0)}) / (${figure(t1)} - ${figure(t0)}) = ${figure(free)}${u === free ? "" : `, held at ${figure(u)}`}`;
  if (method === "LINEAR") {
    return {
      numbers: [way, `${figure(y0)} + (${figure(y1)} - ${figure(y0)}) × ${figure(u)}`],
      parts: adding("Point", "Part of the value", [
        { label: "First", amount: y0 * (1 - u), detail: `${figure(y0)} × ${figure(1 - u)}` },
        { label: "Second", amount: y1 * u, detail: `${figure(y1)} × ${figure(u)}` },
      ]),
    };
  }
  const equation =
    method === "GEOMETRIC"
      ? `${figure(y0)} × (${figure(y1)} / ${figure(y0)})^${figure(u)}`
      : `logit y = ${figure(1 - u)} × logit ${figure(y0)} + ${figure(u)} × logit ${figure(y1)}`;
  return {
    numbers: [way, equation],
    parts: beside("Point", "Value", [
      { label: "First", amount: y0, detail: `weight ${figure(1 - u)}` },
      { label: "Second", amount: y1, detail: `weight ${figure(u)}` },
    ]),
    note: `The points are mixed in ${method === "GEOMETRIC" ? "logarithms" : "log odds"}, so their values do not add up.`,
  };
});

export const native = form(parameters, ({ t0, y0, t1, y1, t }, { method, clamp }) => {
  const along = `(${t}-${t0})/(${t1}-${t0})`;
  const u = clamp === "TRUE" ? `IF(${along}<0,0,IF(${along}>1,1,${along}))` : `(${along})`;
  const logit = (y: string): string => `LN(${y}/(1-${y}))`;
  const paths = {
    LINEAR: `${y0}+(${y1}-${y0})*${u}`,
    GEOMETRIC: unless([`${y0}<=0`, `${y1}<=0`], "#NUM!", `${y0}*(${y1}/${y0})^${u}`),
    LOGISTIC: `1/(1+EXP(-(${logit(y0)}*(1-${u})+${logit(y1)}*${u})))`,
  };
  return unlessBlank([t0, y0, t1, y1, t], paths[method]);
});
