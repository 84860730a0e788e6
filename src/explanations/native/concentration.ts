import type { NativeForm } from "./nativeForm";
import { countPresent, isNumber, noneBelowZero, present, unless } from "./parts";

export const concentrationForms: readonly NativeForm[] = [
  {
    id: "HHI",
    parameters: ["values", "normalised", "scale", "other"],
    defaults: { scale: "1", other: "0" },
    words: { normalised: ["FALSE", "TRUE", "UNCTAD"] },
    body({ values: v = "", scale = "", other = "" }, { normalised }) {
      const plus = other === "0" ? "" : `+${other}`;
      const index = `SUMSQ(${v})/(SUM(${v})${plus})^2`;
      const n = countPresent(v);
      const rescaled =
        normalised === "TRUE"
          ? `(${index}-1/${n})/(1-1/${n})`
          : `(SQRT(${index})-SQRT(1/${n}))/(1-SQRT(1/${n}))`;
      const single = other === "0" ? `${n}=1` : `(${n}=1)*(${other}=0)`;
      const answer = normalised === "FALSE" ? index : `IF(${single},1,MAX(0,${rescaled}))`;
      return noneBelowZero([v], scale === "1" ? answer : `${answer}*${scale}`);
    },
  },
  {
    id: "CONCENTRATION_RATIO",
    parameters: ["values", "k", "other"],
    defaults: { k: "1", other: "0" },
    body({ values: v = "", k = "", other = "" }) {
      const plus = other === "0" ? "" : `+${other}`;
      const rank = k === "1" ? "1" : `MIN(INT(${k}),COUNT(${v}))`;
      // The k-th largest amount, and whatever lies above it.
      const least = `LARGE(${v},${rank})`;
      const above = `${isNumber(v)}*(${v}>${least})`;
      const sum =
        rank === "1"
          ? `MAX(${v})`
          : `(SUMPRODUCT(${above},${v})+(${rank}-SUMPRODUCT(${above}))*${least})`;
      return noneBelowZero([v], `MIN(1,${sum}/(SUM(${v})${plus}))`);
    },
  },
  {
    id: "EFFECTIVE_SUPPLIERS",
    parameters: ["values", "order"],
    defaults: { order: "2" },
    body({ values: v = "", order = "" }) {
      const n = countPresent(v);
      const byEntropy = `EXP(${entropyOf(v)})`;
      const relative = `SUMPRODUCT(IF(${present(v)},(${v}/MAX(${v}))^${order},0))`;
      const general = `${relative}^(1/(1-${order}))*(MAX(${v})/SUM(${v}))^(${order}/(1-${order}))`;
      const ofOrder: Record<string, string> = {
        "0": n,
        "1": byEntropy,
        "2": `SUM(${v})^2/SUMSQ(${v})`,
      };
      const number = ofOrder[order] ?? `IF(${order}=1,${byEntropy},${general})`;
      return noneBelowZero([v], `MIN(${n},MAX(1,${number}))`);
    },
  },
  {
    id: "ENTROPY_INDEX",
    parameters: ["values", "base", "normalised"],
    defaults: { base: "EXP(1)" },
    words: { normalised: ["FALSE", "TRUE"] },
    body({ values: v = "", base = "" }, { normalised }) {
      const n = countPresent(v);
      if (normalised === "TRUE") {
        return noneBelowZero([v], `IF(${n}=1,0,MIN(1,${entropyOf(v)}/LN(${n})))`);
      }
      const log = base === "EXP(1)" ? "" : `/LN(${base})`;
      const entropy = noneBelowZero([v], `${entropyOf(v)}${log}`);
      return log === "" ? entropy : unless([`${base}<=0`, `${base}=1`], "#NUM!", entropy);
    },
  },
  {
    id: "THEIL_INDEX",
    parameters: ["values", "type"],
    words: { type: ["T", "L"] },
    body({ values: v = "" }, { type }) {
      const relative = `${v}/SUM(${v})*COUNT(${v})`;
      const sum =
        type === "T"
          ? `SUMPRODUCT(IF(${present(v)},${relative}*LN(${relative}),0))`
          : `-SUMPRODUCT(IF(${isNumber(v)},LN(${relative}),0))`;
      return noneBelowZero([v], `MAX(0,${sum}/COUNT(${v}))`);
    },
  },
  {
    id: "GINI_INDEX",
    parameters: ["values", "corrected"],
    words: { corrected: ["FALSE", "TRUE"] },
    body({ values: v = "" }, { corrected }) {
      const both = `${isNumber(v)}*TRANSPOSE(${isNumber(v)})`;
      const differences = `SUMPRODUCT(IF(${both},ABS(${v}-TRANSPOSE(${v})),0))`;
      const n = corrected === "TRUE" ? `(COUNT(${v})-1)` : `COUNT(${v})`;
      return noneBelowZero([v], `${differences}/(2*${n}*SUM(${v}))`);
    },
    notes: "It compares every supplier with every other, so it is slow beyond some thousands.",
  },
  {
    id: "HHI_WGI",
    parameters: ["shares", "governance", "trade_factor", "governance_scale"],
    defaults: { trade_factor: "1" },
    words: { governance_scale: ["0-10", "WGI"] },
    body({ shares: s = "", governance: g = "", trade_factor: factor = "" }, words) {
      const isEstimate = words["governance_scale"] === "WGI";
      const [least, most] = isEstimate ? ["-3", "3"] : ["0", "10"];
      const bounded = `IF(${g}>2.5,2.5,IF(${g}<-2.5,-2.5,${g}))`;
      const risk = isEstimate ? `(2.5-${bounded})*2` : g;
      const weight = factor === "1" ? risk : `${risk}*${factor}`;
      const index = `SUMPRODUCT(IF(${present(s)},${s}^2*${weight},0))/SUM(${s})^2`;
      const open = `SUMPRODUCT(${present(s)}*(1-${isNumber(g)}))>0`;
      const outside = [`MIN(${s})<0`, `MIN(${g})<${least}`, `MAX(${g})>${most}`];
      return unless(outside, "#NUM!", unless([open], "#N/A", index));
    },
  },
];

/** −Σ s ln s over the amounts above zero. */
function entropyOf(v: string): string {
  const share = `${v}/SUM(${v})`;
  return `-SUMPRODUCT(IF(${present(v)},${share}*LN(${share}),0))`;
}
