import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { formatA1 } from "../a1";
import { cellArea } from "../area";
import { plainText } from "../plainText";
import { type ConditionalFormat, WorkbookError } from "../workbook";
import { styleOf } from "./cellStyle";
import { toArea, toRange, type UniverBook } from "./univerBook";

export class ConditionalFormats {
  /** As they were given: Univer keeps less of a rule than Office.js asks back. */
  private readonly given = new Map<string, ConditionalFormat>();
  private readonly model: ConditionalFormattingRuleModel;

  constructor(private readonly book: UniverBook) {
    this.model = book.injector.get(ConditionalFormattingRuleModel);
  }

  conditionalFormats(sheet: string): ConditionalFormat[] {
    return this.rules(sheet).flatMap((rule) => {
      const given = this.given.get(rule.cfId);
      const [range] = rule.ranges;
      return given && range ? [{ ...given, area: toArea(sheet, range) }] : [];
    });
  }

  setConditionalFormat(format: ConditionalFormat): void {
    const { sheet } = format.area;
    const rule: IConditionFormattingRule = {
      cfId: format.id,
      ranges: [toRange(this.book.withinSheet(format.area))],
      stopIfTrue: false,
      rule: univerRule(format),
    };
    const known = this.rules(sheet).some((it) => it.cfId === format.id);
    if (known) {
      this.book.run(SetConditionalRuleMutation, { subUnitId: sheet, cfId: format.id, rule });
    } else this.book.run(AddConditionalRuleMutation, { subUnitId: sheet, rule });
    this.given.set(format.id, format);
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    if (!this.rules(sheet).some((rule) => rule.cfId === id)) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    this.book.run(DeleteConditionalRuleMutation, { subUnitId: sheet, cfId: id });
    this.given.delete(id);
  }

  copyTo(from: string, to: string): void {
    for (const format of this.conditionalFormats(from)) {
      const area = { ...format.area, sheet: to };
      this.setConditionalFormat({ ...format, id: crypto.randomUUID(), area });
    }
  }

  private rules(sheet: string): IConditionFormattingRule[] {
    return this.model.getSubunitRules(this.book.unitId, sheet) ?? [];
  }
}

const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

function univerRule(format: ConditionalFormat): IConditionalFormattingRuleConfig {
  const highlight = { type: CFRuleType.highlightCell, style: styleOf(format.format) } as const;
  switch (format.type) {
    case "CellValue":
      return { ...highlight, ...cellValueRule(format) };
    case "ContainsText": {
      const operator =
        textOperators[plainText(format.rule.operator)] ?? CFTextOperator.containsText;
      const value = plainText(format.rule.text);
      return { ...highlight, subType: CFSubRuleType.text, operator, value };
    }
    case "Custom":
      return {
        ...highlight,
        subType: CFSubRuleType.formula,
        value: plainText(format.rule.formula),
      };
    case "ColorScale":
      return { type: CFRuleType.colorScale, config: colourStops(format.rule) };
    case "DataBar":
      return dataBar(format.rule);
  }
}

const textOperators: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

type Comparison = [operator: CFNumberOperator, sign: string];
const EQUAL: Comparison = [CFNumberOperator.equal, "="];
const comparisons: Record<string, Comparison> = {
  Between: [CFNumberOperator.between, ""],
  NotBetween: [CFNumberOperator.notBetween, ""],
  EqualTo: EQUAL,
  NotEqualTo: [CFNumberOperator.notEqual, "<>"],
  GreaterThan: [CFNumberOperator.greaterThan, ">"],
  LessThan: [CFNumberOperator.lessThan, "<"],
  GreaterThanOrEqual: [CFNumberOperator.greaterThanOrEqual, ">="],
  LessThanOrEqual: [CFNumberOperator.lessThanOrEqual, "<="],
};

/** Univer compares with plain numbers only; against anything else the comparison becomes a formula. */
function cellValueRule({ rule, area }: ConditionalFormat) {
  const [operator, sign] = comparisons[plainText(rule.operator)] ?? EQUAL;
  const bounds = [rule.formula1, rule.formula2].map((bound) => plainText(bound).replace(/^=/, ""));
  const [low = "", high = ""] = bounds;
  const isNumber = (bound: string) => bound !== "" && Number.isFinite(Number(bound));
  const between = operator === CFNumberOperator.between;
  if (between || operator === CFNumberOperator.notBetween) {
    if (isNumber(low) && isNumber(high)) {
      const value: [number, number] = [Number(low), Number(high)];
      return { subType: CFSubRuleType.number as const, operator, value };
    }
    const cell = formatA1(cellArea(area.sheet, area.row, area.column));
    const inside = `AND(${cell}>=${low},${cell}<=${high})`;
    const value = between ? `=${inside}` : `=NOT(${inside})`;
    return { subType: CFSubRuleType.formula as const, value };
  }
  if (isNumber(low))
    return { subType: CFSubRuleType.number as const, operator, value: Number(low) };
  const cell = formatA1(cellArea(area.sheet, area.row, area.column));
  return { subType: CFSubRuleType.formula as const, value: `=${cell}${sign}${low}` };
}

const valueTypes: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function valueConfig(criterion: Record<string, unknown>, missing: CFValueType): IValueConfig {
  const type = valueTypes[plainText(criterion.type)] ?? missing;
  const value = plainText(criterion.formula).replace(/^=/, "");
  if (value === "") return { type };
  return { type, value: type === CFValueType.formula ? `=${value}` : Number(value) };
}

function colourStops(rule: Record<string, unknown>) {
  const criteria = record(rule.criteria ?? rule);
  const stops = [
    { stop: record(criteria.minimum), missing: CFValueType.min },
    ...(criteria.midpoint
      ? [{ stop: record(criteria.midpoint), missing: CFValueType.percentile }]
      : []),
    { stop: record(criteria.maximum), missing: CFValueType.max },
  ];
  return stops.map(({ stop, missing }, index) => ({
    index,
    color: plainText(stop.color) || "#FFFFFF",
    value: valueConfig(stop, missing),
  }));
}

function dataBar(rule: Record<string, unknown>): IConditionalFormattingRuleConfig {
  const positive = record(rule.positiveFormat);
  const negative = record(rule.negativeFormat);
  return {
    type: CFRuleType.dataBar,
    isShowValue: rule.showDataBarOnly !== true,
    config: {
      min: valueConfig(record(rule.lowerBoundRule), CFValueType.min),
      max: valueConfig(record(rule.upperBoundRule), CFValueType.max),
      isGradient: positive.gradientFill !== false,
      positiveColor: plainText(positive.fillColor) || "#638EC6",
      nativeColor: plainText(negative.fillColor) || "#FF555A",
    },
  };
}
