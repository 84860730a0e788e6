import { NoForm, type NativeForm } from "./nativeForm";
import { fractions, fromZero, known, isNumber, noneBelowZero, unless } from "./parts";

const outsideLevel = (alpha: string): string[] => [`${alpha}<=0`, `${alpha}>=1`];

/** The smallest loss that alpha of all losses do not exceed. */
function valueAtRisk(losses: string, alpha: string, weights: string): string {
  if (weights === "") {
    return `SMALL(${losses},MAX(1,ROUNDUP(${alpha}*COUNT(${losses})*(1-1E-12),0)))`;
  }
  const upTo = `MMULT(--(TRANSPOSE(${losses})<=${losses}),${weights}+0)`;
  const counts = `(${weights}>0)*(${upTo}>=${alpha}*SUM(${weights})*(1-1E-12))`;
  // What does not count is put out of reach; IF would need to be entered as an array formula.
  return `SUMPRODUCT(MIN(${losses}+(1-${counts})*1E+300))`;
}

function lossBody(id: "LOSS_VAR" | "LOSS_CVAR"): NativeForm["body"] {
  return ({ losses: l = "", alpha = "", weights = "" }) => {
    const limit = valueAtRisk(l, alpha, weights);
    const weight = weights === "" ? "" : `*${weights}`;
    const total = weights === "" ? `COUNT(${l})` : `SUM(${weights})`;
    const excess = `SUMPRODUCT(IF(${isNumber(l)}*(${l}>${limit}),(${l}-${limit})${weight},0))`;
    const answer = id === "LOSS_VAR" ? limit : `${limit}+${excess}/${total}/(1-${alpha})`;
    const open = `SUMPRODUCT(--(${isNumber(l)}<>${isNumber(weights)}))>0`;
    const checked =
      weights === "" ? answer : noneBelowZero([weights], unless([open], "#N/A", answer));
    return known([alpha], unless(outsideLevel(alpha), "#NUM!", checked));
  };
}

export const scenarioForms: readonly NativeForm[] = [
  {
    id: "LOSS_VAR",
    parameters: ["losses", "alpha", "weights"],
    defaults: { weights: "" },
    body: lossBody("LOSS_VAR"),
    notes: "With weights, losses stand in a column.",
  },
  {
    id: "LOSS_CVAR",
    parameters: ["losses", "alpha", "weights"],
    defaults: { weights: "" },
    body: lossBody("LOSS_CVAR"),
    notes: "With weights, losses stand in a column.",
  },
  {
    id: "TORNADO",
    parameters: ["labels", "low", "high", "base"],
    body({ labels = "", low = "", high = "", base = "" }) {
      const swing = `ABS(${high}-${low})`;
      const table = `CHOOSE({1,2,3,4},${labels},${low}-${base},${high}-${base},${swing})`;
      return `SORTBY(${table},${swing},-1)`;
    },
    notes: "Labels and results stand in columns.",
  },
  {
    id: "BREAKEVEN_STOCK",
    parameters: [
      "annual_probability",
      "loss_per_day",
      "holding_cost_per_day",
      "mean_duration",
      "distribution",
      "result",
    ],
    words: {
      distribution: ["EXPONENTIAL", "UNIFORM", "FIXED"],
      result: ["DAYS", "BREAKEVEN_PROBABILITY"],
    },
    body(given, { distribution = "", result }) {
      const { annual_probability: p = "", loss_per_day: loss = "" } = given;
      const { holding_cost_per_day: holding = "", mean_duration: mean = "" } = given;
      const days: Record<string, string> = {
        EXPONENTIAL: `IF(${holding}=0,#DIV/0!,${mean}*LN(${p}*${loss}/${holding}))`,
        UNIFORM: `2*${mean}*(1-${holding}/(${p}*${loss}))`,
        FIXED: mean,
      };
      const answer =
        result === "DAYS"
          ? `IF(${holding}>=${p}*${loss},0,${days[distribution] ?? ""})`
          : `${holding}/${loss}`;
      return known(
        [p, loss, holding, mean],
        fractions([p], fromZero([loss, holding, mean], answer)),
      );
    },
  },
  {
    id: "DEPENDENCY_PATH",
    parameters: ["t0", "y0", "t1", "y1", "t", "method", "clamp"],
    words: { method: ["LINEAR", "GEOMETRIC", "LOGISTIC"], clamp: ["FALSE", "TRUE"] },
    body({ t0 = "", y0 = "", t1 = "", y1 = "", t = "" }, { method = "", clamp }) {
      const along = `(${t}-${t0})/(${t1}-${t0})`;
      const u = clamp === "TRUE" ? `IF(${along}<0,0,IF(${along}>1,1,${along}))` : `(${along})`;
      const logit = (y: string): string => `LN(${y}/(1-${y}))`;
      const paths: Record<string, string> = {
        LINEAR: `${y0}+(${y1}-${y0})*${u}`,
        GEOMETRIC: unless([`${y0}<=0`, `${y1}<=0`], "#NUM!", `${y0}*(${y1}/${y0})^${u}`),
        LOGISTIC: `1/(1+EXP(-(${logit(y0)}*(1-${u})+${logit(y1)}*${u})))`,
      };
      return known([t0, y0, t1, y1, t], paths[method] ?? "");
    },
  },
  {
    id: "DIVERSIFY",
    parameters: ["costs", "max_share", "objective", "budget", "risk"],
    defaults: { budget: "", risk: "" },
    words: { objective: ["MIN_COST", "MIN_HHI", "MIN_RISK"] },
    body({ costs: c = "", max_share: cap = "" }, { objective }) {
      if (objective !== "MIN_COST") return new NoForm("that objective is found by search");
      const place = `ROW(${c})`;
      const cheaper = `(TRANSPOSE(${c})<${c})+(TRANSPOSE(${c})=${c})*(TRANSPOSE(${place})<${place})`;
      const left = `1-MMULT(${cheaper},${cap}+0*${c})`;
      return `IF(${left}<0,0,IF(${left}<${cap},${left},${cap}))`;
    },
    notes: "Costs are a column of cells.",
  },
];
