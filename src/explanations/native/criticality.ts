import type { NativeForm } from "./nativeForm";
import {
  exceeds,
  fractions,
  fromZero,
  headed,
  isNumber,
  known,
  noneBelowZero,
  noneOutsideFractions,
  present,
  unless,
} from "./parts";

const notOne = (range: string): string => `ABS(SUM(${range})-1)>0.001+1E-15`;

/** Apparent consumption, 0 where only rounding is left of equal sums. */
function consumption({
  production: p = "",
  imports: i = "",
  exports: e = "",
  stock_release: r = "",
}) {
  const [stock, turnover] = r === "0" ? ["", ""] : [`+${r}`, `+ABS(${r})`];
  const sum = `(${p}+${i}-${e}${stock})`;
  const isRounding = `ABS(${sum})<=8.8817841970012523E-16*(${p}+${i}+${e}${turnover})`;
  return { sum, isRounding, net: `(${i}-${e}${stock})`, given: [p, i, e] };
}

export const criticalityForms: readonly NativeForm[] = [
  {
    id: "APPARENT_CONSUMPTION",
    parameters: ["production", "imports", "exports", "stock_release"],
    defaults: { stock_release: "0" },
    body(given) {
      const { sum, isRounding, given: cells } = consumption(given);
      const answer = `IF(${isRounding},0,IF(${sum}<0,#NUM!,${sum}))`;
      return known(cells, fromZero(cells, answer));
    },
  },
  {
    id: "NET_IMPORT_RELIANCE",
    parameters: ["production", "imports", "exports", "stock_release", "result"],
    defaults: { stock_release: "0" },
    words: { result: ["NIR", "TEXT"] },
    body(given, { result }) {
      const { sum, isRounding, net, given: cells } = consumption(given);
      const ratio = `${net}/${sum}`;
      const shown = result === "NIR" ? ratio : `IF(${net}<0,"E",TEXT(ROUND(${ratio}*100,0),"0"))`;
      const answer = `IF(${isRounding},#DIV/0!,IF(${sum}<0,#NUM!,${shown}))`;
      return known(cells, fromZero(cells, answer));
    },
  },
  {
    id: "CDI",
    parameters: ["extra_imports", "intra_imports", "exports_total", "t1", "t2", "t3", "result"],
    defaults: { t1: "0.4", t2: "0.5", t3: "1" },
    words: { result: ["TABLE", "CDI1", "CDI2", "CDI3", "DEPENDENT"] },
    body({ extra_imports: v = "", intra_imports: intra = "", exports_total: e = "", ...t }, words) {
      const { t1 = "", t2 = "", t3 = "" } = t;
      const first = `SUMSQ(${v})/SUM(${v})^2`;
      const second = `IF(SUM(${v})=0,0,SUM(${v})/(SUM(${v})+${intra}))`;
      const third = `SUM(${v})/${e}`;
      const beyond = `IF(${e}=0,TRUE,${exceeds(third, t3)})`;
      const all = `AND(${exceeds(first, t1)},${exceeds(second, t2)},${beyond})`;
      const dependent = `IF(SUM(${v})=0,FALSE,${all})`;
      const results: Record<string, string> = {
        CDI1: first,
        CDI2: second,
        CDI3: third,
        DEPENDENT: dependent,
        TABLE: headed(["cdi1", "cdi2", "cdi3", "dependent"], [first, second, third, dependent]),
      };
      const answer = noneBelowZero([v], results[words["result"] ?? ""] ?? "");
      return known([intra, e], fromZero([intra, e], answer));
    },
  },
  {
    id: "CRM_ECONOMIC_IMPORTANCE",
    parameters: ["end_use_shares", "sector_va", "si_ei", "max_va"],
    defaults: { max_va: "" },
    body({ end_use_shares: a = "", sector_va: q = "", si_ei: si = "", max_va = "" }) {
      const largest = max_va === "" ? `MAX(${q})` : max_va;
      const open = `SUMPRODUCT(${present(a)}*(1-${isNumber(q)}))>0`;
      const outside = [`MIN(${a})<0`, `MAX(${a})>1`, `MIN(${q})<0`, notOne(a)];
      const index = unless([open], "#N/A", `SUMPRODUCT(${a},${q})/${largest}*10*${si}`);
      return known([si], fractions([si], unless(outside, "#NUM!", index)));
    },
  },
  {
    id: "CRM_SUPPLY_RISK",
    parameters: ["hhi_global", "hhi_sourcing", "import_reliance", "eol_rir", "si_sr", "mode"],
    words: { mode: ["GS+EU", "GS", "EU"] },
    body(given, { mode }) {
      const { hhi_global: hg = "", hhi_sourcing: hs = "", import_reliance: ir = "" } = given;
      const { eol_rir: recycling = "", si_sr: si = "" } = given;
      const weight = `IF(${ir}>0,${ir},0)/2`;
      const both = `(${hg}*${weight}+${hs}*(1-${weight}))`;
      const concentration = mode === "GS" ? hg : mode === "EU" ? hs : both;
      const outside = [`${hg}<0`, `${hs}<0`, `${ir}>1`, `${recycling}<0`, `${recycling}>1`];
      const risk = `${concentration}*(1-${recycling})*${si}`;
      return known(
        [hg, hs, ir, recycling, si],
        unless([...outside, `${si}<=0`, `${si}>1`], "#NUM!", risk),
      );
    },
  },
  {
    id: "SUBSTITUTION_INDEX",
    parameters: ["application_shares", "substitute_shares", "parameters"],
    body({ application_shares: a = "", substitute_shares: s = "", parameters: p = "" }) {
      const used = `(${a}>0)*(${s}>0)`;
      const open = `SUMPRODUCT(${used}*(1-${isNumber(p)}))>0`;
      const index = `MIN(1,SUMPRODUCT(IF(${used},${a}*${s}*${p},0)))`;
      const answer = unless([open], "#N/A", index);
      return noneOutsideFractions([s, p], unless([notOne(a)], "#NUM!", answer));
    },
    notes: "Application shares stand in a column, a row for each application.",
  },
  {
    id: "USGS_SUPPLY_RISK",
    parameters: ["dp", "ev", "te"],
    body: ({ dp = "", ev = "", te = "" }) =>
      known([dp, ev, te], fractions([dp, ev, te], `(${dp}*${ev}*${te})^(1/3)`)),
  },
  {
    id: "GEOPOLRISK",
    parameters: ["production", "imports", "instability", "domestic_production", "price", "result"],
    defaults: { domestic_production: "0", price: "" },
    words: { result: ["SCORE", "HHI", "IMPORT_RISK", "MIDPOINT", "TABLE"] },
    body({ production: p = "", imports: f = "", instability: g = "", ...more }, { result = "" }) {
      const { domestic_production: own = "", price = "" } = more;
      const hhi = `SUMSQ(${p})/SUM(${p})^2`;
      const total = own === "0" ? `SUM(${f})` : `(${own}+SUM(${f}))`;
      const risk = `SUMPRODUCT(${f},${g})/${total}`;
      const score = `${hhi}*${risk}`;
      const midpoint = price === "" ? "#N/A" : `${score}*${price}`;
      const results: Record<string, string> = {
        SCORE: score,
        HHI: hhi,
        IMPORT_RISK: risk,
        MIDPOINT: midpoint,
        TABLE: headed(
          ["hhi", "import_risk", "score", "numerator", "total_imports", "midpoint"],
          [hhi, risk, score, `SUMPRODUCT(${f},${g})`, `SUM(${f})`, price === "" ? '""' : midpoint],
        ),
      };
      const open = `SUMPRODUCT(${present(f)}*(1-${isNumber(g)}))>0`;
      return noneBelowZero(
        [p, f],
        noneOutsideFractions([g], unless([open], "#N/A", results[result] ?? "")),
      );
    },
  },
  {
    id: "SINGLE_POINT_EXPOSURE",
    parameters: ["values", "labels", "threshold", "result"],
    defaults: { labels: "", threshold: "0.5" },
    words: { result: ["FLAG", "LABEL", "SHARE"] },
    body({ values: v = "", labels = "", threshold = "" }, { result }) {
      const share = `MAX(${v})/SUM(${v})`;
      if (result === "SHARE") return noneBelowZero([v], share);
      if (result === "FLAG") return noneBelowZero([v], exceeds(share, threshold));
      if (labels === "") return "#N/A";
      const label = `INDEX(${labels},MATCH(MAX(${v}),${v},0))`;
      return noneBelowZero([v], unless([`SUM(${v})=0`], "#DIV/0!", known([label], label)));
    },
  },
  {
    id: "SUPPLY_DISTRESS",
    parameters: [
      "price",
      "price_base",
      "price_sd",
      "quantity",
      "quantity_base",
      "quantity_sd",
      "threshold",
      "result",
    ],
    defaults: { threshold: "1" },
    words: { result: ["SCORE", "FLAG"] },
    body(given, { result }) {
      const { price = "", price_base = "", price_sd = "", threshold = "" } = given;
      const { quantity = "", quantity_base = "", quantity_sd = "" } = given;
      const dear = `(${price}-${price_base})/${price_sd}`;
      const scarce = `(${quantity_base}-${quantity})/${quantity_sd}`;
      const score = `IF(${dear}<${scarce},${dear},${scarce})`;
      return known(
        [price, price_base, price_sd, quantity, quantity_base, quantity_sd],
        fromZero([price_sd, quantity_sd], result === "SCORE" ? score : exceeds(score, threshold)),
      );
    },
  },
];
