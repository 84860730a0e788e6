import { type NativeForm } from "./nativeForm";
import {
  columnSums,
  fromZero,
  headed,
  isNumber,
  known,
  noneBelowZero,
  noneOutsideFractions,
  rowSums,
  unless,
} from "./parts";

export const macroForms: readonly NativeForm[] = [
  {
    id: "EXPOSURE_RATIO",
    parameters: ["trade", "gdp", "scale"],
    defaults: { scale: "1" },
    body: ({ trade = "", gdp = "", scale = "" }) =>
      known([trade, gdp], fromZero([trade, gdp], times(`${trade}/${gdp}`, scale))),
  },
  {
    id: "TRADE_OPENNESS",
    parameters: ["exports", "imports", "gdp", "scale"],
    defaults: { scale: "1" },
    body: ({ exports = "", imports = "", gdp = "", scale = "" }) => {
      const given = [exports, imports, gdp];
      return known(given, fromZero(given, times(`(${exports}+${imports})/${gdp}`, scale)));
    },
  },
  {
    id: "MICRO_DEPENDENCY",
    parameters: ["partner_flows", "total_flows", "min_total", "result"],
    defaults: { min_total: "0" },
    words: { result: ["SHARE", "FLAGS"] },
    body({ partner_flows: p = "", total_flows: t = "", min_total: least = "" }, { result }) {
      const share = `IF(${p}>${t},1,${p}/${t})`;
      const answer = result === "SHARE" ? share : `IF(${p}/${t}>0.5,1,0)`;
      const thin = least === "0" ? answer : `IF(${t}<${least},#N/A,${answer})`;
      const outside = [`${p}<0`, `${t}<0`, `${p}>${t}*(1+1E-9)`];
      return known([p, t], unless(outside, "#NUM!", `IF(${t}=0,"",${thin})`));
    },
  },
  {
    id: "DEPENDENCE_ASYMMETRY",
    parameters: ["trade_ij", "base_i", "base_j", "result"],
    words: { result: ["DIFFERENCE", "NORMALISED", "SALIENCE", "SYMMETRY", "INTERDEPENDENCE"] },
    body({ trade_ij: x = "", base_i: i = "", base_j: j = "" }, { result = "" }) {
      const measures: Record<string, string> = {
        DIFFERENCE: `${x}/${i}-${x}/${j}`,
        NORMALISED: unless([`${x}=0`, `${i}=0`, `${j}=0`], "#DIV/0!", `(${j}-${i})/(${j}+${i})`),
        SALIENCE: `SQRT(${x}/${i})*SQRT(${x}/${j})`,
        SYMMETRY: `1-ABS(${x}/${i}-${x}/${j})`,
        INTERDEPENDENCE: `SQRT(${x}/${i})*SQRT(${x}/${j})*(1-ABS(${x}/${i}-${x}/${j}))`,
      };
      return known([x, i, j], fromZero([x, i, j], measures[result] ?? ""));
    },
  },
  {
    id: "LEVERAGE_BALANCE",
    parameters: ["dependence_i", "dependence_j", "weights", "result"],
    defaults: { weights: "" },
    words: { result: ["NET", "I", "J", "SHARED", "TABLE"] },
    body({ dependence_i: i = "", dependence_j: j = "", weights = "" }, { result = "" }) {
      const both = `${isNumber(i)}*${isNumber(j)}`;
      const sum = (of: string): string =>
        weights === "" ? `SUMPRODUCT(${both},${of})` : `SUMPRODUCT(${both},${weights},${of})`;
      const total = weights === "" ? `SUMPRODUCT(${both})` : `SUMPRODUCT(${both},${weights})`;
      const [ofI, ofJ] = [`${sum(i)}/${total}`, `${sum(j)}/${total}`];
      const net = `(${sum(j)}-${sum(i)})/${total}`;
      const shared = `${sum(`IF(${i}<${j},${i},${j})`)}/${total}`;
      const answers: Record<string, string> = {
        NET: net,
        I: ofI,
        J: ofJ,
        SHARED: shared,
        TABLE: headed(["i", "j", "net", "shared"], [ofI, ofJ, net, shared]),
      };
      const weighed =
        weights === ""
          ? (answers[result] ?? "")
          : unless(
              [`SUMPRODUCT(${both}*(1-${isNumber(weights)}))>0`],
              "#N/A",
              noneBelowZero([weights], answers[result] ?? ""),
            );
      return noneOutsideFractions([i, j], weighed);
    },
  },
  {
    id: "TRADE_INTENSITY",
    parameters: ["x_ij", "x_i", "w_j", "w", "own"],
    defaults: { own: "0" },
    body({ x_ij: x = "", x_i: exports = "", w_j: market = "", w: world = "", own = "" }) {
      const outside = [`${x}<0`, `${own}<0`, `${x}>${exports}`, `${market}>${world}`];
      const rest = own === "0" ? world : `(${world}-${own})`;
      const empty = [`${exports}<=0`, `${market}<=0`, `${rest}<=0`];
      const ratio = `${x}/${exports}/(${market}/${rest})`;
      return known(
        [x, exports, market, world],
        unless(outside, "#NUM!", unless(empty, "#DIV/0!", ratio)),
      );
    },
  },
  {
    id: "RCA",
    parameters: ["flows", "variant"],
    words: { variant: ["BALASSA", "SYMMETRIC", "NORMALIZED", "BINARY"] },
    body({ flows: x = "" }, { variant = "" }) {
      const [countries, products, total] = [rowSums(x), columnSums(x), `SUM(${x})`];
      const ratio = `IF(${x}=0,0,${x}/${countries}/(${products}/${total}))`;
      const variants: Record<string, string> = {
        BALASSA: ratio,
        SYMMETRIC: `(${ratio}-1)/(${ratio}+1)`,
        NORMALIZED: `${x}/${total}-${countries}/${total}*(${products}/${total})`,
        BINARY: `IF(${ratio}>=1-1E-12,1,0)`,
      };
      return noneBelowZero([x], variants[variant] ?? "");
    },
  },
];

const times = (value: string, scale: string): string =>
  scale === "1" ? value : `${value}*${scale}`;
