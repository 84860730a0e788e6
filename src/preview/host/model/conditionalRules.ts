import type { ConditionalFormat } from "../../workbook/workbook";
import { bagOf, flagOf, textOf } from "../arguments";
import { HostObject, type Members, NotEmulated, type Scalar } from "../members";
import { colourOf } from "./colourOf";

/** What a conditional format offers under its kind. */
export const ruleKinds = [
  { type: "CellValue", navigation: "cellValue", className: "CellValueConditionalFormat" },
  { type: "ContainsText", navigation: "textComparison", className: "TextConditionalFormat" },
  { type: "Custom", navigation: "custom", className: "CustomConditionalFormat" },
  { type: "ColorScale", navigation: "colorScale", className: "ColorScaleConditionalFormat" },
  { type: "DataBar", navigation: "dataBar", className: "DataBarConditionalFormat" },
] as const satisfies readonly {
  type: ConditionalFormat["type"];
  navigation: string;
  className: string;
}[];

/** The conditional format that a rule, or one of its parts, belongs to. */
export interface RuleOwner {
  readonly format: ConditionalFormat;
  change(patch: Partial<Pick<ConditionalFormat, "rule" | "format">>): void;
}

type Rule = Record<string, unknown>;

export class ConditionalRuleObject extends HostObject {
  override readonly members: Members<ConditionalRuleObject>;

  constructor(readonly owner: RuleOwner) {
    super();
    this.members = membersByType[owner.format.type];
  }
}

/** The whole rule as one bag, as `cellValue.rule` and `textComparison.rule` are set. */
function wholeRule(keys: readonly string[], what: string): Scalar<ConditionalRuleObject> {
  return {
    get: ({ owner }) => owner.format.rule,
    set: ({ owner }, value) => {
      owner.change({ rule: bagOf(value, keys, what) });
    },
  };
}

/** One key of the rule; `accept` refuses what Excel would. */
function ruleKey<T extends { owner: RuleOwner }>(
  key: string,
  missing: unknown,
  accept: (value: unknown, what: string) => unknown,
): Scalar<T> {
  return {
    get: ({ owner }) => owner.format.rule[key] ?? missing,
    set: ({ owner }, value) => {
      owner.change({ rule: { ...owner.format.rule, [key]: accept(value, key) } });
    },
  };
}

const format = {
  format: ({ owner }: ConditionalRuleObject) => new ConditionalRangeFormatObject(owner),
};

const boundKeys = ["formula", "type", "color"] as const;
const bound = (value: unknown, what: string): Rule => bagOf(value, boundKeys, what);

const criteria = (value: unknown, what: string): Rule => {
  const bounds = bagOf(value, ["minimum", "midpoint", "maximum"], what);
  return Object.fromEntries(Object.entries(bounds).map(([k, v]) => [k, bound(v, `${what}.${k}`)]));
};

const membersByType: Record<ConditionalFormat["type"], Members<ConditionalRuleObject>> = {
  CellValue: {
    className: "CellValueConditionalFormat",
    scalars: {
      rule: wholeRule(["formula1", "formula2", "operator"], "ConditionalCellValueRule"),
    },
    navigations: format,
  },
  ContainsText: {
    className: "TextConditionalFormat",
    scalars: { rule: wholeRule(["operator", "text"], "ConditionalTextComparisonRule") },
    navigations: format,
  },
  Custom: {
    className: "CustomConditionalFormat",
    navigations: { ...format, rule: ({ owner }) => new CustomRuleObject(owner) },
  },
  ColorScale: {
    className: "ColorScaleConditionalFormat",
    scalars: {
      criteria: ruleKey("criteria", {}, criteria),
      threeColorScale: {
        get: ({ owner }) => {
          const given = owner.format.rule["criteria"] as Rule | undefined;
          return given?.["midpoint"] !== undefined;
        },
      },
    },
  },
  DataBar: {
    className: "DataBarConditionalFormat",
    scalars: {
      showDataBarOnly: ruleKey("showDataBarOnly", false, flagOf),
      barDirection: ruleKey("barDirection", "Context", textOf),
      axisFormat: ruleKey("axisFormat", "Automatic", textOf),
      lowerBoundRule: ruleKey("lowerBoundRule", { type: "Automatic" }, bound),
      upperBoundRule: ruleKey("upperBoundRule", { type: "Automatic" }, bound),
    },
    navigations: { positiveFormat: ({ owner }) => new BarFormatObject(owner) },
  },
};

class CustomRuleObject extends HostObject {
  constructor(readonly owner: RuleOwner) {
    super();
  }

  override readonly members: Members<CustomRuleObject> = {
    className: "ConditionalFormatRule",
    scalars: { formula: ruleKey("formula", "", textOf) },
  };
}

class BarFormatObject extends HostObject {
  constructor(readonly owner: RuleOwner) {
    super();
  }

  override readonly members: Members<BarFormatObject> = {
    className: "ConditionalDataBarPositiveFormat",
    scalars: {
      fillColor: ruleKey("fillColor", "#638EC6", colourOf),
      gradientFill: ruleKey("gradientFill", true, flagOf),
      borderColor: ruleKey("borderColor", "", colourOf),
    },
  };
}

type FormatKey = keyof ConditionalFormat["format"];

function formatKey(
  key: FormatKey,
  accept: (value: unknown, what: string) => string | boolean,
): Scalar<ConditionalRangeFormatObject> {
  return {
    get: ({ owner }) => owner.format.format[key] ?? null,
    set: ({ owner }, value) => {
      owner.change({ format: { ...owner.format.format, [key]: accept(value, key) } });
    },
  };
}

class ConditionalRangeFormatObject extends HostObject {
  constructor(
    readonly owner: RuleOwner,
    readonly part: "format" | "font" | "fill" = "format",
  ) {
    super();
  }

  override get members(): Members<ConditionalRangeFormatObject> {
    return partMembers[this.part];
  }
}

const partMembers: Record<"format" | "font" | "fill", Members<ConditionalRangeFormatObject>> = {
  format: {
    className: "ConditionalRangeFormat",
    navigations: {
      font: ({ owner }) => new ConditionalRangeFormatObject(owner, "font"),
      fill: ({ owner }) => new ConditionalRangeFormatObject(owner, "fill"),
      borders: () => {
        throw new NotEmulated("ConditionalRangeFormat.borders");
      },
    },
  },
  font: {
    className: "ConditionalRangeFont",
    scalars: {
      bold: formatKey("bold", flagOf),
      italic: formatKey("italic", flagOf),
      color: formatKey("fontColor", colourOf),
    },
  },
  fill: {
    className: "ConditionalRangeFill",
    scalars: { color: formatKey("fillColor", colourOf) },
  },
};
