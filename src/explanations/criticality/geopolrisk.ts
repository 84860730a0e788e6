import { parameters } from "../../functions/criticality/geopolrisk";
import { adding, addingTo, amounts, type Draft, known, rowsFor, whole } from "../explainer";
import type { Part, Sight } from "../explanation";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import {
  headed,
  isNumber,
  noneBelowZero,
  noneOutsideFractions,
  present,
  unless,
} from "../native/parts";

export const explain = whole(parameters, (given, sight) => geopolitical(given, sight));

function geopolitical(given: Geopolitical, sight: Sight): Draft {
  const { production, imports, instability, domestic_production: domestic, price } = given;
  const world = known(production);
  const squares = rowsFor(production, "production", sight, (value) => ({
    amount: (value / world) ** 2,
    detail: percent(value / world),
  }));
  const hhi = amounts(squares);
  const base = domestic + known(imports);
  const columns = ["HHI", "IMPORT_RISK", "SCORE", "NUMERATOR", "TOTAL", "MIDPOINT"] as const;
  const isTable = given.result === "TABLE";
  const measure = isTable ? (columns[sight.column] ?? "SCORE") : given.result;
  const isResult = !isTable || sight.row === 1;
  if (measure === "MIDPOINT" && price === undefined) {
    return {
      numbers: [],
      note: "The midpoint is the score times the price, and no price is given.",
    };
  }
  const finish = (numbers: string, of: string, amount: string, rows: Part[]): Draft => ({
    numbers: [`HHI: ${terms(squares.map(({ detail }) => `(${detail ?? ""})²`))}`, numbers],
    parts: isResult
      ? adding(of, amount, rows)
      : addingTo(measure.toLowerCase(), amounts(rows), of, amount, rows),
  });
  if (measure === "HHI") return finish(figure(hhi), "Producer", "Share squared", squares);
  const factor = {
    IMPORT_RISK: 1 / base,
    SCORE: hhi / base,
    MIDPOINT: (hhi * (price ?? NaN)) / base,
    NUMERATOR: 1,
    TOTAL: 1,
    TABLE: hhi / base,
  }[measure];
  const rows = rowsFor(imports, "imports", sight, (flow, i) => ({
    amount: flow === 0 ? 0 : factor * flow * (measure === "TOTAL" ? 1 : (instability[i] ?? 0)),
    detail: `${figure(flow)} × ${figure(instability[i] ?? NaN)}`,
  }));
  const risk = `(${terms(rows.map(({ detail }) => detail ?? ""))}) / ${figure(base)}`;
  const before = measure === "IMPORT_RISK" ? "" : `${figure(hhi)} × `;
  const after = measure === "MIDPOINT" ? ` × ${figure(price ?? NaN)}` : "";
  return finish(`${before}${risk}${after}`, "Origin", "Part of the score", rows);
}

interface Geopolitical {
  readonly production: Float64Array;
  readonly imports: Float64Array;
  readonly instability: Float64Array;
  readonly domestic_production: number;
  readonly price: number | undefined;
  readonly result: "SCORE" | "HHI" | "IMPORT_RISK" | "MIDPOINT" | "TABLE";
}

export const native = form(
  parameters,
  ({ production: p, imports: f, instability: g, ...more }, { result }) => {
    const { domestic_production: own, price } = more;
    const hhi = `SUMSQ(${p})/SUM(${p})^2`;
    const total = own === "0" ? `SUM(${f})` : `(${own}+SUM(${f}))`;
    const risk = `SUMPRODUCT(${f},${g})/${total}`;
    const score = `${hhi}*${risk}`;
    const midpoint = price === "" ? "#N/A" : `${score}*${price}`;
    const results = {
      SCORE: score,
      HHI: hhi,
      IMPORT_RISK: risk,
      MIDPOINT: midpoint,
      TABLE: headed(
        ["hhi", "import_risk", "score", "numerator", "total_imports", "midpoint"],
        [hhi, risk, score, `SUMPRODUCT(${f},${g})`, `SUM(${f})`, price === "" ? '""' : midpoint],
      ),
    };
    const open = `(SUMPRODUCT(${present(f)}*(1-${isNumber(g)}))>0)+(COUNT(${f})=0)>0`;
    return noneBelowZero(
      [p, f],
      noneOutsideFractions([g], unless([open], "#N/A", results[result])),
    );
  },
);
