import type { NativeForm } from "./nativeForm";
import { fractions, fromZero, isNumber, known, noneOutsideFractions, unless } from "./parts";

export const portfolioForms: readonly NativeForm[] = [
  {
    id: "PORTFOLIO_EXPOSURE",
    parameters: ["weights", "exposures", "result"],
    words: { result: ["TOTAL", "COVERAGE", "CONTRIBUTIONS", "FLOOR", "CEILING"] },
    body({ weights: w = "", exposures: e = "" }, { result = "" }) {
      const exposed = `SUMPRODUCT(${w},${e})`;
      const knownWeight = `SUMPRODUCT(${w},--${isNumber(e)})`;
      const size = `IF(${isNumber(w)},ABS(${w}),0)`;
      const open = `SUMPRODUCT(${w},1-${isNumber(e)})`;
      const part = `${w}*${e}/${knownWeight}`;
      const results: Record<string, string> = {
        TOTAL: `${exposed}/${knownWeight}`,
        COVERAGE: `SUMPRODUCT(${size}*${isNumber(e)})/SUMPRODUCT(${size})`,
        CONTRIBUTIONS: `IF(${isNumber(w)}*${isNumber(e)},${part},"")`,
        FLOOR: `${exposed}/SUM(${w})`,
        CEILING: `(${exposed}+${open})/SUM(${w})`,
      };
      return noneOutsideFractions([e], results[result] ?? "");
    },
  },
  {
    id: "EARNINGS_AT_RISK",
    parameters: ["revenue", "exposed_share", "loss_share", "contribution_margin", "ebit", "result"],
    defaults: { ebit: "" },
    words: { result: ["LOSS", "SHARE"] },
    body(given, { result }) {
      const { revenue = "", exposed_share: exposed = "", loss_share: lost = "", ebit = "" } = given;
      const { contribution_margin: margin = "" } = given;
      const loss = `${revenue}*${exposed}*${lost}*${margin}`;
      const shares = [exposed, lost, margin];
      const answer =
        result === "LOSS"
          ? loss
          : ebit === ""
            ? "#N/A"
            : known([ebit], unless([`${ebit}<0`], "#NUM!", `${loss}/${ebit}`));
      return known([revenue, ...shares], fromZero([revenue], fractions(shares, answer)));
    },
  },
];
