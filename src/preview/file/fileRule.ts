import type { CellIsRuleType, ConditionalFormattingRule, Cvfo } from "@cj-tech-master/excelts";
import type { ConditionalFormat } from "../workbook/workbook";
import { plainText } from "../workbook/plainText";
import { fromFile, toFile } from "./fileFormula";
import { fromFileStyle } from "./fileStyle";
import { fromFileText, toFileText } from "./fileTextRule";

type Rule = Record<string, unknown>;

const record = (value: unknown) => (value ?? {}) as Rule;
const argb = (rgb: unknown) => ({ argb: `FF${plainText(rgb).replace("#", "").toUpperCase()}` });
const rgb = (color: { argb?: string } | undefined) => `#${color?.argb?.slice(-6) ?? "FFFFFF"}`;

/** Office.js says GreaterThanOrEqual and EqualTo, the file greaterThanOrEqual and equal. */
const toFileOperator = (operator: unknown) => {
  const name = plainText(operator).replace(/To$/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
};
const fromFileOperator = (operator: string) => {
  const name = operator.charAt(0).toUpperCase() + operator.slice(1);
  return name === "Equal" || name === "NotEqual" ? `${name}To` : name;
};

export function toFileRule(
  { area, type, rule, format }: ConditionalFormat,
  namespace: string,
): ConditionalFormattingRule {
  const surroundings = { namespace, table: null };
  const formula = (value: unknown) => toFile(plainText(value), surroundings);
  const style = highlight(format);
  switch (type) {
    case "CellValue": {
      const formulae = [rule.formula1, rule.formula2].filter((it) => it !== undefined).map(formula);
      const operator = toFileOperator(rule.operator) as NonNullable<CellIsRuleType["operator"]>;
      return { type: "cellIs", operator, formulae, style };
    }
    case "Custom":
      return { type: "expression", formulae: [formula(rule.formula)], style };
    case "ContainsText":
      return { ...toFileText(rule, area), style };
    case "ColorScale": {
      const criteria = record(rule.criteria ?? rule);
      const stops = [criteria.minimum, criteria.midpoint, criteria.maximum]
        .filter(Boolean)
        .map(record);
      return {
        type: "colorScale",
        cfvo: stops.map((stop, index) => criterion(stop, index === 0 ? "min" : "max")),
        color: stops.map((stop) => argb(stop.color)),
      };
    }
    case "DataBar":
      return {
        type: "dataBar",
        cfvo: [
          criterion(record(rule.lowerBoundRule), "min"),
          criterion(record(rule.upperBoundRule), "max"),
        ],
        color: argb(record(rule.positiveFormat).fillColor ?? "#638EC6"),
        showValue: rule.showDataBarOnly !== true,
      };
  }
}

function highlight({ bold, italic, fontColor, fillColor }: ConditionalFormat["format"]) {
  const font = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontColor ? { color: argb(fontColor) } : {}),
  };
  // Inside a conditional format it is the background that fills the cell.
  const fill = { type: "pattern" as const, pattern: "solid" as const, bgColor: argb(fillColor) };
  return { ...(Object.keys(font).length > 0 ? { font } : {}), ...(fillColor ? { fill } : {}) };
}

const criterionTypes = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

const typeOf = (name: string): Cvfo["type"] | undefined =>
  Object.entries(criterionTypes).find(([known]) => known === name)?.[1];

function criterion(stop: Rule, missing: "min" | "max"): Cvfo {
  const type = typeOf(plainText(stop.type)) ?? missing;
  const value = plainText(stop.formula).replace(/^=/, "");
  if (value === "") return { type };
  return { type, value: type === "formula" ? value : Number(value) };
}

/** Null for a kind of rule that this preview does not have. */
export function fromFileRule(
  given: ConditionalFormattingRule,
  namespace: string,
): Pick<ConditionalFormat, "type" | "rule" | "format"> | null {
  const formula = (value: unknown) => fromFile(plainText(value), { namespace, table: null });
  const format = given.style ? fromHighlight(given.style) : {};
  const text = fromFileText(given);
  if (text) return { type: "ContainsText", rule: text, format };
  switch (given.type) {
    case "cellIs": {
      const [formula1, formula2] = (given.formulae ?? []).map(formula);
      const operator = fromFileOperator(given.operator ?? "equal");
      const second = formula2 === undefined ? {} : { formula2 };
      return { type: "CellValue", rule: { operator, formula1, ...second }, format };
    }
    case "expression":
      return { type: "Custom", rule: { formula: formula(given.formulae?.[0]) }, format };
    case "colorScale": {
      const stops = (given.cfvo ?? []).map((stop, index) => ({
        ...fromCriterion(stop),
        color: rgb(given.color?.[index]),
      }));
      const midpoint = stops.length > 2 ? { midpoint: stops[1] } : {};
      const criteria = { minimum: stops[0], ...midpoint, maximum: stops.at(-1) };
      return { type: "ColorScale", rule: { criteria }, format: {} };
    }
    case "dataBar":
      return {
        type: "DataBar",
        rule: {
          lowerBoundRule: fromCriterion(given.cfvo?.[0]),
          upperBoundRule: fromCriterion(given.cfvo?.[1]),
          positiveFormat: { fillColor: rgb(given.color) },
        },
        format: {},
      };
    default:
      return null;
  }
}

function fromHighlight(style: NonNullable<ConditionalFormattingRule["style"]>) {
  const { bold, italic, fontColor } = fromFileStyle(style);
  const fill =
    style.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill ? { fillColor: rgb(fill) } : {}),
  };
}

function fromCriterion(stop: Cvfo | undefined): Rule {
  const found = Object.entries(criterionTypes).find(([, type]) => type === stop?.type);
  const formula = stop?.value === undefined ? {} : { formula: String(stop.value) };
  return { type: found?.[0] ?? "LowestValue", ...formula };
}
